package crm.support.customerref;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows of {@code customer_ref} and of {@code customer_news}. Any number of customers is one statement, in the running
 * transaction. In one call there is one row of a customer at most.
 */
@ApplicationScoped
class CustomerRefStore {

    // Who takes news locks its row: an update waits for that and does not get lost behind it, as "do nothing" would.
    private static final String WRITE = """
            with told as (
              select * from jsonb_to_recordset(?::jsonb) as told(
                customer_id uuid, version bigint, display_name text, language text, emails text[], external_ids text[],
                removed boolean)
              order by customer_id
            ), written as (
              insert into customer_ref as held
                (customer_id, version, display_name, language, emails, external_ids, removed)
              select customer_id, version, display_name, language, emails, external_ids, removed from told
              on conflict (customer_id) do update set
                version = greatest(held.version, excluded.version),
                display_name = excluded.display_name,
                language = excluded.language,
                emails = excluded.emails,
                external_ids = excluded.external_ids,
                removed = excluded.removed
              where not held.removed and (excluded.removed or excluded.version > held.version)
              returning customer_id
            )
            insert into customer_news as held (customer_id, told)
            select customer_id, 1 from written order by customer_id
            on conflict (customer_id) do update set told = held.told + 1""";

    private static final String SELECT =
            "select customer_id, version, display_name, language, emails, external_ids, removed from customer_ref ";

    // Somebody of whom nothing was heard has no row that could be locked. This one is older than all that can be told.
    private static final String EXPECT = """
            insert into customer_ref (customer_id, version, emails, external_ids, removed) values (?, 0, '{}', '{}', false)
            on conflict (customer_id) do nothing""";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final DataSource database;

    CustomerRefStore(DataSource database) {
        this.database = database;
    }

    void write(Collection<CustomerRef> refs) {
        if (!refs.isEmpty()) {
            execute(WRITE, statement -> {
                statement.setString(1, json(refs));
                return statement.executeUpdate();
            });
        }
    }

    List<CustomerRef> find(Collection<UUID> ids) {
        return execute(SELECT + "where customer_id = any(?)", statement -> {
            statement.setArray(1, array(statement.getConnection(), "uuid", ids));
            return rows(statement);
        });
    }

    /**
     * A customer whom nobody changes until the running transaction ends. Of whom nothing was heard gets a row without details:
     * what is told meanwhile waits for it.
     */
    CustomerRef hold(UUID id) {
        return locked(id).orElseGet(() -> {
            expect(id);
            return locked(id).orElseThrow();
        });
    }

    private void expect(UUID id) {
        execute(EXPECT, statement -> {
            statement.setObject(1, id);
            return statement.executeUpdate();
        });
    }

    private Optional<CustomerRef> locked(UUID id) {
        return execute(SELECT + "where customer_id = ? for share", statement -> {
            statement.setObject(1, id);
            return rows(statement).stream().findFirst();
        });
    }

    /** Those who have one of the addresses. */
    List<CustomerRef> withEmails(Collection<String> emails) {
        return execute(SELECT + "where emails && ? order by customer_id", statement -> {
            statement.setArray(1, array(statement.getConnection(), "text", emails));
            return rows(statement);
        });
    }

    /** Those who have one of the ids, each as {@code system/id}. */
    List<CustomerRef> withExternalIds(Collection<String> externalIds) {
        return execute(SELECT + "where external_ids && ? order by customer_id", statement -> {
            statement.setArray(1, array(statement.getConnection(), "text", externalIds));
            return rows(statement);
        });
    }

    /**
     * Takes news for the running transaction: others do not get the same until it has ended. What is held is read after
     * that, or it could be older than the news.
     */
    List<CustomerRef> takeNews(int limit) {
        List<UUID> taken = execute("""
                delete from customer_news where customer_id in (
                  select customer_id from customer_news order by customer_id limit ? for update skip locked)
                returning customer_id""", statement -> {
            statement.setInt(1, limit);
            return ids(statement);
        });
        return taken.isEmpty() ? List.of() : find(taken);
    }

    private static List<UUID> ids(PreparedStatement query) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static List<CustomerRef> rows(PreparedStatement query) throws SQLException {
        var found = new ArrayList<CustomerRef>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new CustomerRef(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        texts(rows, 5),
                        texts(rows, 6),
                        rows.getBoolean(7)));
            }
        }
        return found;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static String json(Collection<CustomerRef> refs) {
        try {
            return JSON.writeValueAsString(refs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new CustomerRefsUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
