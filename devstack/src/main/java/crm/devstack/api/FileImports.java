package crm.devstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Imports files through the gateway, as any other client would. */
public final class FileImports {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final String gateway;
    private final String path;
    private final Tokens tokens;
    private final String user;
    private String token;

    private FileImports(String gateway, String path, Tokens tokens, String user) {
        this.gateway = gateway;
        this.path = path;
        this.tokens = tokens;
        this.user = user;
        this.token = tokens.of(user);
    }

    /** Imports of customers. */
    public static FileImports ofCustomers(Ports ports, String user) {
        return ofCustomers(ports, ports.gateway(), user);
    }

    /**
     * Imports of customers through another gateway than the system's first.
     *
     * @param gateway its address, such as {@code http://localhost:8081}
     */
    public static FileImports ofCustomers(Ports ports, String gateway, String user) {
        return new FileImports(gateway.replaceFirst("/+$", ""), "/v1/customer-imports", new Tokens(ports), user);
    }

    /** Imports of order lines. */
    public static FileImports ofOrders(Ports ports, String user) {
        return new FileImports(ports.gateway(), "/v1/order-imports", new Tokens(ports), user);
    }

    /** Hands in the file and returns the job's id; to validate only is to find out what would be done. */
    public String begin(Path file, Path mapping, boolean validateOnly) {
        var body =
                new MultipartBody().file("mapping", mapping, "application/json").file("file", file, mediaType(file));
        var answer = Http.send(request(path + (validateOnly ? "?validateOnly=true" : ""))
                .header("Content-Type", body.contentType())
                .POST(body.publisher())
                .build());
        require(answer, ACCEPTED, "The import was refused");
        return Http.json(answer).path("id").asText();
    }

    /** Follows the job to its end, and tells each step on the way. */
    public ImportState follow(String id, Consumer<ImportState> onStep) {
        var state = state(id);
        while (!state.isOver()) {
            onStep.accept(state);
            LockSupport.parkNanos(PAUSE);
            state = state(id);
        }
        onStep.accept(state);
        return state;
    }

    /** The rows that were rejected: a line of CSV for each error, after a header. */
    public List<String> errors(String id) {
        var answer = get(path + "/" + id + "/errors", "text/csv");
        require(answer, OK, "The row errors cannot be read");
        return answer.body().lines().toList();
    }

    /** How far the job is. */
    public ImportState state(String id) {
        var answer = get(path + "/" + id, "application/json");
        require(answer, OK, "The import cannot be followed");
        return ImportState.of(Http.json(answer));
    }

    private static String mediaType(Path file) {
        return file.toString().endsWith(".ndjson") ? "application/x-ndjson" : "text/csv";
    }

    /** A long import outlives its token. */
    private HttpResponse<String> get(String resource, String type) {
        var answer = Http.send(request(resource).header("Accept", type).build());
        if (answer.statusCode() == UNAUTHORIZED) {
            token = tokens.of(user);
            return Http.send(request(resource).header("Accept", type).build());
        }
        return answer;
    }

    private HttpRequest.Builder request(String resource) {
        return HttpRequest.newBuilder(URI.create(gateway + resource)).header("Authorization", "Bearer " + token);
    }

    private static void require(HttpResponse<String> answer, int status, String otherwise) {
        if (answer.statusCode() != status) {
            throw new StackFailed(otherwise + " (" + answer.statusCode() + "): " + explanation(Http.json(answer)));
        }
    }

    /** What a problem document says, with the place of each error. */
    private static String explanation(JsonNode problem) {
        var errors = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText() + " "
                        + error.path("detail").asText())
                .collect(Collectors.joining("; "));
        var detail = problem.path("detail").asText(problem.path("title").asText());
        return errors.isEmpty() ? detail : detail + " " + errors;
    }
}
