package crm.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What the superuser does over JDBC. */
final class PostgresAccounts {
    private static final String WRONG_PASSWORD = "28P01";

    private PostgresAccounts() {}

    /** Whether the server takes connections; a refused password is also an answer, and reported when it is used. */
    static boolean answers(String url, String password) {
        try (var connection = connect(url, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return WRONG_PASSWORD.equals(e.getSQLState());
        }
    }

    static Connection connect(String url, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        return new org.postgresql.Driver().connect(url, properties);
    }

    static void create(Connection connection, String database, String role, String password) throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        execute(connection, known ? "alter" : "create", "role %I login password %L", role, password);
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            execute(connection, "create", "database %I owner %I", database, role);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** Lets the server quote the names, because such statements take no parameters. */
    private static void execute(Connection connection, String verb, String template, String first, String second)
            throws SQLException {
        try (var quoting = connection.prepareStatement("select format(?, ?, ?)");
                var statement = connection.createStatement()) {
            quoting.setString(1, verb + " " + template);
            quoting.setString(2, first);
            quoting.setString(3, second);
            var quoted = quoting.executeQuery();
            quoted.next();
            statement.execute(quoted.getString(1));
        }
    }
}
