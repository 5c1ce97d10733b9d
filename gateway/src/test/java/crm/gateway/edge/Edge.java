package crm.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands around the gateway in a test: services that do what the test says, a realm, and a client. */
final class Edge implements AutoCloseable {
    private static final int HEADER_BYTES = 256 * 1024;

    final Realm realm = new Realm(setting("crm.gateway.issuer"));
    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Vertx vertx = Vertx.vertx();
    private final Map<URI, Handler<HttpServerRequest>> behaviours = new ConcurrentHashMap<>();
    private final Map<URI, HttpServer> servers = new HashMap<>();

    /** With the realm open. */
    static Edge open() {
        var edge = new Edge();
        edge.openRealm();
        return edge;
    }

    void openRealm() {
        serve(URI.create(setting("crm.gateway.issuer")), realm::answer);
    }

    void closeRealm() {
        end(URI.create(setting("crm.gateway.issuer")));
    }

    void service(String name, Handler<HttpServerRequest> behaviour) {
        serve(addressOf(name), behaviour);
    }

    void endService(String name) {
        end(addressOf(name));
    }

    /** One of several instances of a service: they have the same port, at addresses of their own. */
    void instance(String service, String host, Handler<HttpServerRequest> behaviour) {
        serve(addressOf(service, host), behaviour);
    }

    void endInstance(String service, String host) {
        end(addressOf(service, host));
    }

    private URI addressOf(String service, String host) {
        return URI.create("http://" + host + ":" + addressOf(service).getPort());
    }

    Vertx vertx() {
        return vertx;
    }

    URI addressOf(String service) {
        return URI.create(setting("crm.gateway.services." + service + ".url"));
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + realm.token("ann"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Sends exactly these bytes, authorised, and returns all that comes back until the gateway closes. */
    String raw(String requestLine, String... headers) throws IOException {
        try (var socket = new Socket("localhost", port())) {
            var head = new StringBuilder(requestLine + "\r\nHost: crm.example.com\r\nConnection: close\r\n");
            head.append("Authorization: Bearer ").append(realm.token("ann")).append("\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A request that is on its way, authorised; whoever closes the connection does not wait for the answer. */
    Socket ask(String method, String path, String body) throws IOException {
        var socket = new Socket("localhost", port());
        var request =
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + realm.token("ann")
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** A service that tells what arrived. */
    static void echo(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(java.util.Locale.ROOT),
                        String.join("|", request.headers().getAll(name))));
        request.body().onSuccess(body -> request.response()
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .toBuffer()));
    }

    static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not happen in time");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What is served at an address can change while its server goes on, as it does with a new release. */
    private void serve(URI address, Handler<HttpServerRequest> behaviour) {
        behaviours.put(address, behaviour);
        servers.computeIfAbsent(address, this::listen);
    }

    private HttpServer listen(URI address) {
        var options = new HttpServerOptions().setMaxHeaderSize(HEADER_BYTES).setMaxInitialLineLength(HEADER_BYTES);
        var server = vertx.createHttpServer(options)
                .requestHandler(request -> behaviours.get(address).handle(request));
        eventually(() -> listens(server, address));
        return server;
    }

    /** A port that was closed a moment ago may need another try. */
    private static boolean listens(HttpServer server, URI address) {
        String host = address.getHost().equals("localhost") ? "0.0.0.0" : address.getHost();
        try {
            server.listen(address.getPort(), host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return true;
        } catch (CompletionException taken) {
            return false;
        }
    }

    private void end(URI address) {
        var server = servers.remove(address);
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
