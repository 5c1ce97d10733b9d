package crm.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The problems that come from HTTP itself rather than from an operation. */
@ApplicationScoped
class StandardProblems {

    private final CurrentVertxRequest current;
    private final Operations operations;

    StandardProblems(CurrentVertxRequest current, Operations operations) {
        this.current = current;
        this.operations = operations;
    }

    Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, Refusal.Kind.INVALID.title(), "bad-request", "The request is not valid");
            case 404 -> Problem.of(404, Refusal.Kind.NOT_FOUND.title(), "not-found", "There is nothing at this path");
            case 405 -> Problem.of(405, "Method not allowed", "method-not-allowed", "Allowed are " + allowed());
            case 406 -> Problem.of(406, "Not acceptable", "not-acceptable", "Available are " + produced());
            case 413 -> Problem.of(413, Refusal.Kind.TOO_LARGE.title(), "body-too-large", "The body is too large");
            case 415 ->
                Problem.of(
                        415, Refusal.Kind.UNSUPPORTED.title(), "unsupported-media-type", "Accepted are " + consumed());
            case 503 -> Problem.of(503, "Temporarily unavailable", "temporarily-unavailable", "Try again soon");
            default ->
                status >= 500
                        ? KnownFailures.unexpected()
                        : Problem.of(status, "The request was refused", "http-" + status, "The request was refused");
        };
    }

    /** The methods of the current path, as in the header Allow. */
    String allowed() {
        return String.join(", ", operations.methods(path()));
    }

    private String consumed() {
        return listed(operations.consumed(method(), path()));
    }

    private String produced() {
        return listed(operations.produced(method(), path()));
    }

    private static String listed(Collection<String> mediaTypes) {
        return mediaTypes.isEmpty() ? "none" : String.join(", ", mediaTypes);
    }

    private String method() {
        return current.getCurrent().request().method().name();
    }

    private String path() {
        return current.getCurrent().normalizedPath();
    }
}
