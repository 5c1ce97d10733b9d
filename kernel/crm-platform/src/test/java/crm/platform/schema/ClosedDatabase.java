package crm.platform.schema;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** The application starts with a database that lets nobody in, until it is opened. */
public final class ClosedDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        limit(0);
        return Map.of();
    }

    static void open() {
        limit(-1);
    }

    /** The servers come first, and with them the database. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        open();
    }

    private static void limit(int connections) {
        var server = "jdbc:postgresql://localhost:" + System.getProperty("crm.testkit.postgresql-port") + "/postgres";
        var login = new Properties();
        login.putAll(Map.of("user", "postgres", "password", "postgres"));
        try (var connection = new Driver().connect(server, login);
                var statement = connection.createStatement()) {
            statement.execute("alter database test with connection limit " + connections);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
