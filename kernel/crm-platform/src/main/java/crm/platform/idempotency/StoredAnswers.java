package crm.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table of keys and answers. All of it happens in the caller's transaction. */
@ApplicationScoped
class StoredAnswers {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper mapper;
    private final Duration retention;

    /** @param retention how long the answer to a call with an idempotency key is kept, and given again to the same call */
    StoredAnswers(
            DataSource database,
            ObjectMapper mapper,
            @ConfigProperty(name = "crm.idempotency.retention", defaultValue = "24h") Duration retention) {
        this.database = database;
        this.mapper = mapper;
        this.retention = retention;
    }

    /**
     * Makes this the only running call with its key, until the transaction ends.
     *
     * @throws KeyInUse if another one is running
     */
    void claim(KeyedRequest request) {
        var claimed = query("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, request.lock());
            return first(statement, row -> row.getBoolean(1)).orElseThrow();
        });
        if (!claimed) {
            throw new KeyInUse();
        }
    }

    Optional<StoredAnswer> find(KeyedRequest request) {
        return query("""
                select fingerprint, status, headers, body from idempotency_key
                where scope = ? and key = ? and created_at > now() - make_interval(secs => ?)""", statement -> {
            statement.setBytes(1, request.scope());
            statement.setString(2, request.key());
            statement.setLong(3, retention.toSeconds());
            return first(statement, this::stored);
        });
    }

    /** Takes the place of an expired answer, if there is one. */
    void store(KeyedRequest request, Answer answer) {
        query("""
                insert into idempotency_key (scope, key, fingerprint, status, headers, body)
                values (?, ?, ?, ?, ?::jsonb, ?)
                on conflict (scope, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                  headers = excluded.headers, body = excluded.body, created_at = excluded.created_at""", statement -> {
            statement.setBytes(1, request.scope());
            statement.setString(2, request.key());
            statement.setBytes(3, request.fingerprint());
            statement.setInt(4, answer.status());
            statement.setString(5, write(answer.headers()));
            statement.setBytes(6, answer.body());
            return statement.executeUpdate();
        });
    }

    /** Returns how many expired answers were deleted, at most {@code limit}. */
    int deleteExpired(int limit) {
        return query("""
                delete from idempotency_key where ctid = any (array(
                  select ctid from idempotency_key where created_at <= now() - make_interval(secs => ?) limit ?
                  for update skip locked))""", statement -> {
            statement.setLong(1, retention.toSeconds());
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }

    private StoredAnswer stored(ResultSet row) throws SQLException {
        var answer = new Answer(row.getInt(2), read(row.getString(3)), row.getBytes(4));
        return new StoredAnswer(row.getBytes(1), answer);
    }

    private String write(Map<String, List<String>> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<String>> read(String headers) {
        try {
            return mapper.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<S, T> {
        T with(S source) throws SQLException;
    }

    private <T> T query(String sql, Work<PreparedStatement, T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Idempotency keys are not available", e);
        }
    }

    private static <T> Optional<T> first(PreparedStatement statement, Work<ResultSet, T> reading) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reading.with(rows)) : Optional.empty();
        }
    }
}
