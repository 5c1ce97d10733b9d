package crm.devstack.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Calls of operations with paths, bodies and headers as they are written, right or wrong; many at a time if need be. */
record Calls(String gateway, HttpClient client) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Calls(CrmStack stack) {
        this(
                stack.ports().gateway(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /**
     * Calls an operation.
     *
     * @param path encoded already
     * @param token none when null
     * @param body none when null
     */
    HttpResponse<String> send(Operation operation, String path, String token, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + encoded(path)))
                .method(
                        operation.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The body of an answer; fails unless it is JSON. */
    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** What {@link URI} does not take although HTTP servers are sent it. */
    private static String encoded(String path) {
        return path.replace("'", "%27").replace("{", "%7B").replace("}", "%7D");
    }
}
