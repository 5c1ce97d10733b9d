package crm.devstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The API as a development user calls it, through the gateway. What is refused ends the caller's work, with the refusal. */
public final class Caller {
    private static final int OK = 200;
    private static final int ERRORS = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final String gateway;
    private final Tokens tokens;
    private final String user;
    private String token;

    public Caller(Ports ports, String user) {
        this.gateway = ports.gateway();
        this.tokens = new Tokens(ports);
        this.user = user;
    }

    /**
     * Reads a resource.
     *
     * @param query names and values in turn, not encoded
     */
    public JsonNode get(String path, String... query) {
        return Http.json(accepted(send(request(uri(path, query)))));
    }

    /** Reads a resource that may not be there. */
    public Optional<JsonNode> find(String path) {
        var answer = send(request(uri(path)));
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(Http.json(accepted(answer)));
    }

    /** The newest of a list; empty when nothing is found. */
    public Optional<JsonNode> first(String path, String... query) {
        var items = get(path, with(query, "limit", "1")).path("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    /** Everything in a list, page after page. */
    public void each(String path, int pageSize, Consumer<JsonNode> taker, String... query) {
        var paged = with(query, "limit", Integer.toString(pageSize));
        var page = get(path, paged);
        page.path("items").forEach(taker);
        while (page.hasNonNull("next")) {
            page = get(path, with(paged, "cursor", page.path("next").asText()));
            page.path("items").forEach(taker);
        }
    }

    /** How many a list has. */
    public long count(String path, String filter) {
        return get(path, "filter", filter, "total", "exact", "limit", "1")
                .at("/total/value")
                .asLong();
    }

    /** Sends JSON. @param body what Jackson writes as an object */
    public JsonNode post(String path, Object body) {
        return written("POST", path, body, "application/json", Map.of());
    }

    /** Calls an action that needs no body. */
    public JsonNode call(String path, String... query) {
        return Http.json(accepted(send(request(uri(path, query)).POST(BodyPublishers.noBody()))));
    }

    /** Writes a resource that is not there yet. */
    public JsonNode create(String path, Object body) {
        return written("PUT", path, body, "application/json", Map.of("If-None-Match", "*"));
    }

    /** Changes some fields, whatever the version. */
    public JsonNode patch(String path, Object changes) {
        return written("PATCH", path, changes, "application/merge-patch+json", Map.of("If-Match", "*"));
    }

    /** A file, such as a picture, as bytes. */
    public byte[] download(String path, String... query) {
        var answer = Http.sendForBytes(request(uri(path, query)).build());
        if (answer.statusCode() != OK) {
            throw new StackFailed(user + " gets no " + path + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private JsonNode written(String method, String path, Object body, String type, Map<String, String> headers) {
        var request = request(uri(path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(Http.write(body)));
        headers.forEach(request::header);
        return Http.json(accepted(send(request)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = Http.send(request.build());
        if (answer.statusCode() == UNAUTHORIZED) {
            token = null;
            return Http.send(authorized(request).build());
        }
        return answer;
    }

    private HttpResponse<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= ERRORS) {
            throw new StackFailed(user + " is refused " + answer.request().method() + " " + answer.uri() + ": "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(URI uri) {
        return authorized(HttpRequest.newBuilder(uri));
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        if (token == null) {
            token = tokens.of(user);
        }
        return request.setHeader("Authorization", "Bearer " + token);
    }

    private URI uri(String path, String... query) {
        var parameters = new ArrayList<String>();
        for (var i = 0; i < query.length; i += 2) {
            parameters.add(query[i] + "=" + URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return URI.create(gateway + path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }

    /** The query with a parameter more, or with another value of it. */
    private static String[] with(String[] query, String name, String value) {
        var all = new TreeMap<String, String>();
        for (var i = 0; i < query.length; i += 2) {
            all.put(query[i], query[i + 1]);
        }
        all.put(name, value);
        return all.entrySet().stream()
                .flatMap(parameter -> List.of(parameter.getKey(), parameter.getValue()).stream())
                .toArray(String[]::new);
    }
}
