package crm.bench.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.devstack.api.Tokens;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The API of a running system, called as its development users. Tokens are renewed long before they expire. Thread-safe. */
public final class Session {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TOKEN_NANOS = Duration.ofMinutes(2).toNanos();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final Ports ports;
    private final Tokens tokens;
    private final HttpClient client = client();
    private final Map<String, Token> cached = new ConcurrentHashMap<>();

    private record Token(String text, long fetched) {
        boolean isFresh() {
            return System.nanoTime() - fetched < TOKEN_NANOS;
        }
    }

    public Session(Ports ports) {
        this.ports = ports;
        this.tokens = new Tokens(ports);
    }

    /** A client of its own: used by one thread, it keeps one connection. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Reads JSON that the system answered. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new StackFailed("No JSON: " + text, e);
        }
    }

    public Ports ports() {
        return ports;
    }

    /** A request to the gateway as the user; the path begins with {@code /v1}. */
    public HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(ports.gateway() + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token(user));
    }

    /**
     * What the user reads there.
     *
     * @throws StackFailed when the answer is not 200
     */
    public JsonNode get(String user, String path) {
        try {
            var answer = client.send(request(user, path).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StackFailed(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return json(answer.body());
        } catch (IOException e) {
            throw new StackFailed("No answer from " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }

    private String token(String user) {
        return cached.compute(
                        user,
                        (name, token) -> token != null && token.isFresh()
                                ? token
                                : new Token(tokens.of(name), System.nanoTime()))
                .text();
    }
}
