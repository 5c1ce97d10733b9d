package crm.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL, as durable as in production: {@code fsync} and {@code synchronous_commit} are on. It listens on the loopback
 * address only and sorts text by ICU rules, the same on every machine.
 */
public final class PostgresServer implements RunningServer {
    private static final String NAME = "PostgreSQL";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Options options;
    private final ProcessHandle process;

    private PostgresServer(Options options, ProcessHandle process) {
        this.options = options;
        this.process = process;
    }

    /**
     * @param data where databases are kept; made if need be
     * @param port TCP port
     * @param password of the superuser {@code postgres}; counts when the data folder is made
     * @param settings further ones, by the names of postgresql.conf
     * @param log file that the server's output is appended to
     */
    public record Options(Path data, int port, String password, Map<String, String> settings, Path log) {

        public Options {
            settings = Map.copyOf(settings);
        }

        public static Options of(Path data, int port, Path log) {
            return new Options(data, port, "postgres", Map.of(), log);
        }

        public Options withPassword(String password) {
            return new Options(data, port, password, settings, log);
        }

        public Options withSettings(Map<String, String> settings) {
            return new Options(data, port, password, settings, log);
        }
    }

    /**
     * Starts the server and returns when it takes connections. A server that a crash left running on the same data is ended
     * first.
     *
     * @throws ServerFailed with one line that says why not
     */
    public static PostgresServer start(Options options) {
        var data = new PostgresData(options);
        data.endLeftover();
        FreePorts.require(NAME, options.port());
        data.initialise();
        var process = Processes.start(command(options, data), Map.of(), options.data(), options.log());
        var url = url(options, "postgres");
        Readiness.await(
                NAME, process, options.log(), START_LIMIT, () -> PostgresAccounts.answers(url, options.password()));
        return new PostgresServer(options, process.toHandle());
    }

    public static PostgresServer start(Path data, int port, Path log) {
        return start(Options.of(data, port, log));
    }

    /** Makes a database and the role that owns it, unless they exist; both have the given name, which is also the password. */
    public void createDatabase(String name) {
        createDatabase(name, name, name);
    }

    /** Makes a database and the role that owns it, unless they exist; an existing role gets the password. */
    public void createDatabase(String name, String role, String password) {
        try (Connection connection = PostgresAccounts.connect(jdbcUrl("postgres"), options.password())) {
            PostgresAccounts.create(connection, name, role, password);
        } catch (SQLException e) {
            throw new ServerFailed("cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return url(options, database);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return options.port();
    }

    @Override
    public ProcessHandle process() {
        return process;
    }

    @Override
    public Path log() {
        return options.log();
    }

    /** Ends the server without waiting for its clients to disconnect. */
    @Override
    public void stop() {
        Processes.stop(process, "INT", STOP_LIMIT);
    }

    private static String url(Options options, String database) {
        return "jdbc:postgresql://localhost:" + options.port() + "/" + database;
    }

    private static List<String> command(Options options, PostgresData data) {
        var command = new ArrayList<>(data.command("postgres"));
        command.addAll(
                List.of("-D", options.data().toAbsolutePath().toString(), "-p", Integer.toString(options.port())));
        defaults().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        options.settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static Map<String, String> defaults() {
        return Map.of(
                "listen_addresses", "localhost",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "fsync", "on",
                "synchronous_commit", "on",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }
}
