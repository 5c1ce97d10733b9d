package crm.customer.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs SQL in the running transaction. A value is null, a text, a number, a truth value, a UUID, an {@link Instant} or a
 * {@link Column}, which is bound as an array.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /**
     * Changes rows.
     *
     * @return how many
     * @throws DatabaseRefused when the statement fails
     */
    public int update(String sql, Object... values) {
        return execute(sql, values, PreparedStatement::executeUpdate);
    }

    /**
     * Reads rows; the statement may change some, too, and return them.
     *
     * @throws DatabaseRefused when the statement fails
     */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        return execute(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                var row = new Row(rows);
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        });
    }

    private <T> T execute(String sql, Object[] values, Work<T> work) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, bound(values[i], connection));
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseRefused(e);
        }
    }

    private static Object bound(Object value, Connection connection) throws SQLException {
        if (value instanceof Column column) {
            return column.array(connection);
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
