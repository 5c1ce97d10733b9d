package crm.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keycloak in production mode, over plain HTTP on the loopback address. Its build step, the slow part of a first start, is
 * done once per version; what it stores (an H2 file) survives a restart.
 */
public final class KeycloakServer implements RunningServer {
    private static final String NAME = "Keycloak";
    private static final Duration START_LIMIT = Duration.ofMinutes(8);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Options options;
    private final ProcessHandle process;

    private KeycloakServer(Options options, ProcessHandle process) {
        this.options = options;
        this.process = process;
    }

    /**
     * @param data where realms and users are kept; made if need be
     * @param port of the API and the login pages
     * @param managementPort of health and metrics
     * @param realms files to import; one whose realm exists already changes nothing
     * @param environment variables for the placeholders of the realm files, and Keycloak's own ones ({@code KC_…}), such as
     *     the bootstrap administrator
     * @param heapMegabytes of Keycloak's JVM, which takes about as much again besides
     * @param log file that Keycloak's output is appended to
     */
    public record Options(
            Path data,
            int port,
            int managementPort,
            List<Path> realms,
            Map<String, String> environment,
            int heapMegabytes,
            Path log) {

        public Options {
            realms = List.copyOf(realms);
            environment = Map.copyOf(environment);
        }

        public static Options of(Path data, int port, int managementPort, List<Path> realms, Path log) {
            return new Options(data, port, managementPort, realms, Map.of(), 256, log);
        }

        public Options withEnvironment(Map<String, String> variables) {
            return new Options(data, port, managementPort, realms, variables, heapMegabytes, log);
        }

        public Options withHeap(int megabytes) {
            return new Options(data, port, managementPort, realms, environment, megabytes, log);
        }
    }

    /**
     * Starts Keycloak and returns when it is ready, its realms imported.
     *
     * @throws ServerFailed with one line that says why not
     */
    public static KeycloakServer start(Options options) {
        FreePorts.require(NAME, options.port(), options.managementPort());
        var home = KeycloakHome.prepare(options);
        var process = Processes.start(command(options, home), options.environment(), home, options.log());
        var health = new HttpProbe("http://localhost:" + options.managementPort() + "/health/ready");
        Readiness.await(NAME, process, options.log(), START_LIMIT, health);
        return new KeycloakServer(options, process.toHandle());
    }

    /** Starts Keycloak with settings that suit most. */
    public static KeycloakServer start(Path data, int port, int managementPort, List<Path> realms, Path log) {
        return start(Options.of(data, port, managementPort, realms, log));
    }

    /** The issuer of a realm's tokens, the same from wherever it is asked. */
    public String issuer(String realm) {
        return origin(options) + "/realms/" + realm;
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

    @Override
    public void stop() {
        Processes.stop(process, "TERM", STOP_LIMIT);
    }

    private static List<String> command(Options options, Path home) {
        return KeycloakHome.command(
                home,
                options.heapMegabytes(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.port(),
                "--http-management-port=" + options.managementPort(),
                "--hostname=" + origin(options),
                "--hostname-backchannel-dynamic=true",
                // Not being ready yet is no news while we ask several times a second.
                "--log-level=info,io.smallrye.health:warn");
    }

    private static String origin(Options options) {
        return "http://localhost:" + options.port();
    }
}
