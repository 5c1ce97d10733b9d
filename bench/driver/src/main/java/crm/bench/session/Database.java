package crm.bench.session;

import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in a service's database, asked past the service. */
public final class Database {
    private final String url;

    /**
     * @param name of the service: {@code customer}
     */
    public Database(Ports ports, String name) {
        this.url = ports.jdbcUrl(name) + "?ApplicationName=bench";
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows that the query finds. */
    public <T> List<T> all(String query, Row<T> row, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StackFailed("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** The number that the query finds in its only row. */
    public long number(String query, Object... parameters) {
        return all(query, row -> row.getLong(1), parameters).get(0);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
