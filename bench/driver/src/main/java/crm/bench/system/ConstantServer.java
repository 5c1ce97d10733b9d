package crm.bench.system;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.Termination;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The bare Quarkus resource that answers a constant, with the JVM options of the services. */
public final class ConstantServer implements AutoCloseable {
    private static final int BASE_PORT = 8070;
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int OK = 200;

    private final Process process;
    private final String url;

    private ConstantServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    public static ConstantServer start(Checkout checkout, int offset, Path log, Progress progress) {
        int port = BASE_PORT + offset;
        progress.say("Starting the constant resource");
        var builder = new ProcessBuilder(command(checkout))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().put("CRM_HTTP_PORT", Integer.toString(port));
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var server = new ConstantServer(process, "http://localhost:" + port);
            server.awaitReady(log);
            return server;
        } catch (IOException e) {
            throw new StackFailed("Cannot start the constant resource: " + e.getMessage(), e);
        }
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        Termination.end(List.of(process.toHandle()), "TERM", STOP_LIMIT);
    }

    private static List<String> command(Checkout checkout) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xss512k",
                "-XX:+UseSerialGC"));
        var options = System.getenv().getOrDefault("CRM_JAVA_OPTS", "").strip();
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split("\\s+")));
        }
        command.add("-jar");
        command.add(checkout.folder()
                .resolve("bench/constant/target/quarkus-app/quarkus-run.jar")
                .toString());
        return command;
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new StackFailed("The constant resource does not start (log: " + log + ")");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean answers() {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url + "/constant/2")).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
