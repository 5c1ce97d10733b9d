package crm.marketing.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Runs SQL. Parameters are bound in their order: ids, text, numbers, dates, instants, and a {@link Column} for the values of
 * many rows.
 */
@ApplicationScoped
public class Statements {

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** Changes rows. @return how many */
    public int update(String sql, Object... parameters) {
        return execute(sql, PreparedStatement::executeUpdate, parameters);
    }

    /** All rows of an answer. */
    public <T> List<T> list(String sql, Function<Row, T> mapper, Object... parameters) {
        return execute(
                sql,
                statement -> {
                    try (var result = statement.executeQuery()) {
                        var row = new Row(result);
                        var all = new ArrayList<T>();
                        while (result.next()) {
                            all.add(mapper.apply(row));
                        }
                        return List.copyOf(all);
                    }
                },
                parameters);
    }

    /** The only row of an answer, if it has one. */
    public <T> Optional<T> find(String sql, Function<Row, T> mapper, Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    /**
     * Locks names until the transaction ends: whoever wants one of them waits, and then sees what we have committed. Always
     * taken in one order, so that two callers cannot deadlock.
     */
    public void lock(List<String> names) {
        list("""
                select pg_advisory_xact_lock(key)::text as locked
                from (select distinct hashtextextended(name, 0) as key from unnest(?::text[]) as n(name) order by key) keys
                """, row -> "", new Column("text", names));
    }

    /**
     * Locks a name until the transaction ends, together with others who do so too: whoever wants it by {@link #lock} waits
     * for all of them, and they for it. The next statement sees what has been committed meanwhile.
     */
    public void share(String name) {
        list("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))::text as locked", row -> "", name);
    }

    private <T> T execute(String sql, Work<T> work, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant time) {
            statement.setObject(at, time.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Column column) {
            statement.setArray(at, column.array(connection));
        } else {
            statement.setObject(at, value);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
