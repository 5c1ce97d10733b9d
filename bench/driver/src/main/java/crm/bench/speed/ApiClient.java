package crm.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks one thing after another; every answer has to be one of success. */
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    /**
     * @param address of the service, or of the gateway
     */
    public ApiClient(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * An answer and what it cost.
     *
     * @param millis from the request to the last byte
     */
    public record Answer(byte[] body, double millis) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new StackFailed("An answer is not JSON", e);
            }
        }
    }

    /** Escapes a value for a query. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Answer get(String path) {
        return send(request(path));
    }

    /** Whether there is an answer of success. */
    boolean answers(String path) {
        try {
            get(path);
            return true;
        } catch (StackFailed e) {
            return false;
        }
    }

    Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            double millis = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() >= REFUSED) {
                throw new StackFailed("%s answers %d: %s"
                        .formatted(
                                answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return new Answer(answer.body(), millis);
        } catch (IOException e) {
            throw new StackFailed("No answer from " + address + path(request) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }

    private static String path(HttpRequest.Builder request) {
        return request.build().uri().getPath();
    }
}
