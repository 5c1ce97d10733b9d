package crm.marketing.testing;

import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service as it is delivered, in a process of its own, which can be killed and started again on the same database. */
public final class PackagedService implements AutoCloseable {

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> command = new ArrayList<>();
    private Process process;

    /** With a fresh database. */
    public PackagedService() {
        var settings = new HashMap<>(new RealServers().start());
        settings.putAll(new RealMail().start());
        settings.putAll(new QuickDelivery().start());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command.addAll(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> {
            if (name.startsWith("CRM_")) {
                environment.put(name, value);
            } else if (name.startsWith("crm.")) {
                command.add("-D" + name + "=" + value);
            }
        });
        var port = freePort();
        environment.put("CRM_HTTP_PORT", Integer.toString(port));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        RestAssured.port = port;
    }

    /** Starts it, and waits until it is ready. */
    public void start() {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "packaged-service.log").toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Marketing.eventually("the service is ready", PackagedService::isReady);
    }

    /** Ends it as {@code kill -9} does: nothing is finished, nothing is told. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        RestAssured.reset();
    }

    private static boolean isReady() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            return socket.isConnected() && RestAssured.get("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
