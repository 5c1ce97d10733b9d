package crm.analytics.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Asks the database, and lets it keep what was computed of the facts; in the running transaction, if there is one. */
@ApplicationScoped
public class FactReader {

    private final DataSource database;

    FactReader(DataSource database) {
        this.database = database;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(FactRow row) throws SQLException;
    }

    /** The value of each row, in their order. */
    public <T> List<T> list(FactQuery query, RowReader<T> reader) {
        try (var connection = database.getConnection();
                var statement = prepare(query, connection);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(new FactRow(rows)));
            }
            return found;
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        }
    }

    /** The value of the only row. */
    public <T> T one(FactQuery query, RowReader<T> reader) {
        return list(query, reader).get(0);
    }

    /**
     * Has something be kept that was computed, or deleted.
     *
     * @return how many rows
     */
    public int keep(FactQuery statement) {
        try (var connection = database.getConnection();
                var prepared = prepare(statement, connection)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        }
    }

    private static PreparedStatement prepare(FactQuery query, Connection connection) throws SQLException {
        var statement = connection.prepareStatement(query.text());
        for (int i = 0; i < query.values().size(); i++) {
            statement.setObject(i + 1, bound(query.values().get(i), connection));
        }
        return statement;
    }

    private static Object bound(Object value, Connection connection) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> elements) {
            return connection.createArrayOf(
                    "text", elements.stream().map(Object::toString).toArray());
        }
        return value;
    }
}
