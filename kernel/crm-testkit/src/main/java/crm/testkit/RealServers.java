package crm.testkit;

import crm.servers.FreePorts;
import crm.servers.KafkaBroker;
import crm.servers.Leash;
import crm.servers.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL, Kafka and an issuer of tokens, started once per test JVM on free ports and with fresh data, which is removed
 * when the JVM ends. Each start of the application gets an empty database; Kafka's topics live as long as the JVM.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    /** Starts what does not run yet and returns the settings with which the service finds it. */
    @Override
    public Map<String, String> start() {
        OncePerJvm.get("servers", RealServers::startServers);
        TestDatabase.recreate();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", TestDatabase.url()),
                Map.entry("quarkus.datasource.username", TestDatabase.NAME),
                Map.entry("quarkus.datasource.password", TestDatabase.NAME),
                Map.entry("kafka.bootstrap.servers", kafka()),
                Map.entry("quarkus.oidc.auth-server-url", TestTokens.issuer()),
                Map.entry("CRM_DB_URL", TestDatabase.url()),
                Map.entry("CRM_DB_USER", TestDatabase.NAME),
                Map.entry("CRM_DB_PASSWORD", TestDatabase.NAME),
                Map.entry("CRM_KAFKA", kafka()),
                Map.entry("CRM_ISSUER", TestTokens.issuer()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.devservices.enabled", "false"));
    }

    /** Leaves the servers to the next test class of this JVM. */
    @Override
    public void stop() {}

    /** What a Kafka client of a test takes as {@code bootstrap.servers}. */
    public static String kafka() {
        OncePerJvm.require("servers");
        return "localhost:" + OncePerJvm.require("kafka-port");
    }

    private static String startServers() {
        var folder = folder();
        var ports = FreePorts.next(3);
        var kafka = CompletableFuture.supplyAsync(() ->
                KafkaBroker.start(folder.resolve("kafka"), ports.get(0), ports.get(1), folder.resolve("kafka.log")));
        var postgres =
                PostgresServer.start(folder.resolve("postgresql"), ports.get(2), folder.resolve("postgresql.log"));
        Leash.tie(folder, postgres, kafka.join());
        OncePerJvm.get("kafka-port", () -> Integer.toString(ports.get(0)));
        OncePerJvm.get("postgresql-port", () -> Integer.toString(ports.get(2)));
        return folder.toString();
    }

    static Path folder() {
        try {
            var parent =
                    Files.createDirectories(Path.of("target", "real-servers").toAbsolutePath());
            return Files.createTempDirectory(parent, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
