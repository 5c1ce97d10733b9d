package crm.devstack.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.process.StackMark;
import crm.devstack.process.Termination;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** One more process of an application beside the running system: at the same port, but at a loopback address of its own. */
final class Replica implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String url;

    private Replica(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it and returns when it is ready. One that does not become so is ended.
     *
     * @param address such as 127.0.0.2
     * @param options of its JVM
     * @param settings environment variables beside those that all have
     */
    static Replica start(
            Part part, String address, Ports ports, Home home, List<String> options, Map<String, String> settings) {
        var replica = new Replica(
                launched(part, address, ports, home, options, settings), "http://" + address + ":" + ports.of(part));
        try {
            await().atMost(START_LIMIT).until(() -> !replica.process.isAlive() || replica.isReady());
            assertTrue(replica.process.isAlive(), () -> part.label() + " at " + address + " ended while starting");
        } catch (ConditionTimeoutException | AssertionError e) {
            replica.close();
            throw e;
        }
        return replica;
    }

    String url() {
        return url;
    }

    /** Ends it as an operator does (SIGTERM), and returns when it is gone. */
    void terminate() {
        process.destroy();
        assertTrue(Termination.await(process.toHandle(), STOP_LIMIT), url + " does not end");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process launched(
            Part part, String address, Ports ports, Home home, List<String> options, Map<String, String> settings) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx224m", "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options);
        command.addAll(List.of("-jar", Checkout.current().runnable(part).toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.log(part.label() + "-" + address).toFile()));
        builder.environment().put(StackMark.VARIABLE, home.folder().toString());
        builder.environment().put("QUARKUS_HTTP_HOST", address);
        builder.environment().put("CRM_HTTP_PORT", Integer.toString(ports.of(part)));
        builder.environment().put("CRM_ISSUER", ports.issuer());
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
