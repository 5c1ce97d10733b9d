package crm.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** The database of the service under test, owned by a role of the same name and password. */
public final class TestDatabase {
    static final String NAME = "test";
    private static final String SUPERUSER = "postgres";

    private TestDatabase() {}

    /** A connection of the test's own, beside the service's; the caller closes it. */
    public static Connection connect() throws SQLException {
        return connect(url(), NAME);
    }

    static String url() {
        return url(NAME);
    }

    /** Leaves an empty database, whatever an application before us left in it. */
    static void recreate() {
        try (var connection = connect(url(SUPERUSER), SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("drop role if exists " + NAME);
            statement.execute("create role " + NAME + " login password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the test's database", e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + OncePerJvm.require("postgresql-port") + "/" + database;
    }

    private static Connection connect(String url, String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", user);
        return new Driver().connect(url, properties);
    }
}
