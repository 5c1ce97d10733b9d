package crm.devstack.supervisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Takes orders on a loopback port from those who know the secret: {@code restart/<part>}, {@code stop/<part>}, {@code down}. */
final class ControlServer {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final Supervisor supervisor;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpServer server;
    private final ControlAddress address;

    private ControlServer(Supervisor supervisor, HttpServer server) {
        this.supervisor = supervisor;
        this.server = server;
        this.address = ControlAddress.of(server.getAddress().getPort());
    }

    /** Opens the port and writes where it is. */
    static ControlServer open(Supervisor supervisor, Home home) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var control = new ControlServer(supervisor, http);
            http.setExecutor(Executors.newCachedThreadPool());
            http.createContext("/restart/", exchange -> control.answer(exchange, control.restart(exchange)));
            http.createContext("/stop/", exchange -> control.answer(exchange, control.stop(exchange)));
            http.createContext("/down", exchange -> control.answer(exchange, control::down));
            control.address.write(home);
            http.start();
            return control;
        } catch (IOException e) {
            throw new StackFailed("Cannot open the control port: " + e.getMessage(), e);
        }
    }

    /** Returns when somebody has ordered the end and has been told that all is stopped. */
    void awaitDown() throws InterruptedException {
        ended.await();
        server.stop(1);
    }

    private Consumer<Wire> restart(HttpExchange exchange) {
        return wire -> supervisor.restart(part(exchange), wire);
    }

    private Consumer<Wire> stop(HttpExchange exchange) {
        return wire -> supervisor.stop(part(exchange), wire);
    }

    private void down(Wire wire) {
        supervisor.stopAll(wire);
    }

    private void answer(HttpExchange exchange, Consumer<Wire> order) throws IOException {
        try (exchange) {
            if (!isAllowed(exchange)) {
                exchange.sendResponseHeaders(FORBIDDEN, -1);
                return;
            }
            exchange.sendResponseHeaders(OK, 0);
            carryOut(order, new Wire(new PrintStream(exchange.getResponseBody(), true, StandardCharsets.UTF_8)));
        }
        if (exchange.getRequestURI().getPath().equals("/down") && isAllowed(exchange)) {
            ended.countDown();
        }
    }

    private static void carryOut(Consumer<Wire> order, Wire wire) {
        try {
            order.accept(wire);
            wire.done();
        } catch (RuntimeException e) {
            wire.failed(e);
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        var sent = exchange.getRequestHeaders().getFirst("Authorization");
        return sent != null && MessageDigest.isEqual(bytes(sent), bytes(address.authorization()));
    }

    private static Part part(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return Part.named(path.substring(path.lastIndexOf('/') + 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
