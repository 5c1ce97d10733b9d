package crm.platform.note;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Cuts the application off its database until closed: connections are ended, new ones refused. */
public final class DatabaseCut implements AutoCloseable {
    private final Connection connection;
    private final String database;

    public DatabaseCut() {
        try {
            var config = ConfigProvider.getConfig();
            connection = DriverManager.getConnection(
                    config.getValue("quarkus.datasource.jdbc.url", String.class),
                    config.getValue("quarkus.datasource.username", String.class),
                    config.getValue("quarkus.datasource.password", String.class));
            database = connection.getCatalog();
            execute("alter database \"" + database + "\" with connection limit 0");
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute("alter database \"" + database + "\" with connection limit -1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
