package crm.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    // A blank in the path, as in many a user's folder.
    @TempDir(factory = BuildFolder.class)
    Path folder;

    private PostgresServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void keepsWhatWasCommittedBeforeItWasKilled() throws SQLException {
        server = PostgresServer.start(options());
        server.createDatabase("crm");
        execute("create table note (body text)");
        execute("insert into note values ('kept')");

        server.kill();
        assertFalse(server.alive());
        server = PostgresServer.start(options());

        assertEquals("kept", query("select body from note"));
    }

    @Test
    void endsAServerThatACrashOfItsStarterLeftBehind() {
        var leftover = PostgresServer.start(options());

        server = PostgresServer.start(options());

        assertFalse(leftover.alive());
        assertTrue(server.alive());
    }

    @Test
    void isAsDurableAsInProductionAndSortsByRulesThatNoMachineChanges() throws SQLException {
        server = PostgresServer.start(options());
        server.createDatabase("crm");
        server.createDatabase("crm");

        assertEquals("on", query("show fsync"));
        assertEquals("on", query("show synchronous_commit"));
        assertEquals("i", query("select datlocprovider from pg_database where datname = current_database()"));
        assertEquals("a,Ä,b", query("select string_agg(x, ',' order by x) from (values ('b'), ('Ä'), ('a')) v(x)"));
    }

    @Test
    void aRoleOwnsItsDatabaseAndIsNoSuperuser() throws SQLException {
        server = PostgresServer.start(options());
        server.createDatabase("crm", "clerk", "it's secret");

        try (var connection = DriverManager.getConnection(server.jdbcUrl("crm"), "clerk", "it's secret");
                var result = connection
                        .createStatement()
                        .executeQuery("select usesuper from pg_user where usename = user")) {
            assertTrue(result.next());
            assertFalse(result.getBoolean(1));
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options =
                    PostgresServer.Options.of(folder.resolve("data"), taken.getLocalPort(), folder.resolve("log"));

            var failure = assertThrows(ServerFailed.class, () -> PostgresServer.start(options));

            assertEquals(
                    "PostgreSQL cannot start: port " + taken.getLocalPort() + " is taken by another process",
                    failure.getMessage());
        }
    }

    @Test
    void saysInOneLineWhichSettingItRefuses() {
        var failure = assertThrows(
                ServerFailed.class,
                () -> PostgresServer.start(options().withSettings(Map.of("shared_buffers", "many"))));

        assertTrue(failure.getMessage().contains("shared_buffers"), failure.getMessage());
    }

    private PostgresServer.Options options() {
        return PostgresServer.Options.of(folder.resolve("the data"), port(), folder.resolve("postgresql.log"));
    }

    private int port() {
        return server == null ? FreePorts.next() : server.port();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("crm"), "crm", "crm");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private String query(String query) throws SQLException {
        try (var connection = connect();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
