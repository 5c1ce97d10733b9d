package crm.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The problems that the gateway itself can have with a request, and how they are written. */
public final class Problems {
    private static final String INVALID_TOKEN = "invalid-token";
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** 400: no service could read the path safely. */
    public static Problem unreadablePath(String detail) {
        return Problem.of(400, "path-invalid", "The path cannot be read", detail);
    }

    /** 400: the body's length is told in two ways, which is how requests are smuggled. */
    public static Problem ambiguousLength() {
        return Problem.of(400, "length-ambiguous", "The body's length is ambiguous", "Send either a length or chunks.");
    }

    /** 401: there is no token, or it is not one of ours. */
    public static Problem unauthenticated(boolean tokenGiven) {
        String title = "Authentication is required";
        return tokenGiven
                ? Problem.of(401, INVALID_TOKEN, title, "The bearer token is not valid here")
                : Problem.of(401, "token-missing", title, "Send a bearer token in the header Authorization");
    }

    /** 404: the contract has no such path. */
    public static Problem unknownPath() {
        return Problem.of(404, "not-found", "Not found", "There is nothing at this path");
    }

    /** 405: the contract has the path, with other methods. */
    public static Problem methodNotAllowed(String method) {
        return Problem.of(
                405, "method-not-allowed", "Method not allowed", "The API has this path, but not with " + method + ".");
    }

    /** 413: the body is larger than any service accepts. */
    public static Problem bodyTooLarge(long limit) {
        return Problem.of(413, "body-too-large", "The body is too large", "At most " + limit + " bytes are accepted.");
    }

    /** 414: the request target is too long. */
    public static Problem uriTooLong(long limit) {
        return Problem.of(414, "uri-too-long", "The address is too long", "At most " + limit + " bytes are accepted.");
    }

    /** 429: the client's allowance is used up. */
    public static Problem tooManyRequests(Duration wait) {
        return Problem.of(429, "rate-limited", "Too many requests", "The allowance of this window is used up.")
                .retryAfter(wait);
    }

    /** 431: the headers are too large. */
    public static Problem headersTooLarge(long limit) {
        return Problem.of(
                431, "headers-too-large", "The headers are too large", "At most " + limit + " bytes are accepted.");
    }

    /** 500: a defect of the gateway's; the trace id finds it in the log. */
    public static Problem unexpected() {
        return Problem.of(
                500, "internal-error", "Something went wrong on our side", "Quote the trace id to an operator");
    }

    /** 502: the service answered with something that is no HTTP, or broke off before its answer. */
    public static Problem badAnswer(String service) {
        return Problem.of(
                        502,
                        "service-failed",
                        "A service failed",
                        "The " + service + " service broke off before its answer.")
                .retryAfter(Duration.ofSeconds(1));
    }

    /** 503: the service is not there. */
    public static Problem serviceUnavailable(String service, Duration wait) {
        return Problem.of(
                        503,
                        "service-unavailable",
                        "A service is down",
                        "The " + service + " service is not available.")
                .retryAfter(wait);
    }

    /** 503: tokens cannot be verified for now. */
    public static Problem identityUnavailable() {
        return Problem.of(
                        503,
                        "identity-unavailable",
                        "Tokens cannot be verified",
                        "The identity provider is not available; the token was not judged.")
                .retryAfter(Duration.ofSeconds(2));
    }

    /** 504: the service did not begin its answer in time. */
    public static Problem noAnswerInTime(String service, Duration limit) {
        return Problem.of(
                        504,
                        "service-timeout",
                        "A service took too long",
                        "The " + service + " service did not begin to answer within " + limit.toSeconds() + " s.")
                .retryAfter(Duration.ofSeconds(1));
    }

    /** Answers {@code context} with {@code problem}. What is left of the request's body is discarded. */
    public static void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        head(problem, response.headers());
        response.setStatusCode(problem.status()).end(body(problem));
        UnreadBody.discard(context);
    }

    /** Sets the headers that {@code problem} needs. */
    public static void head(Problem problem, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE).set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() != null) {
            headers.set("Retry-After", problem.retryAfterSeconds());
        }
        if (problem.status() == 401) {
            boolean tokenGiven = problem.code().equals(INVALID_TOKEN);
            headers.set("WWW-Authenticate", tokenGiven ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
    }

    /** The document. */
    public static Buffer body(Problem problem) {
        return new JsonObject()
                .put("type", "/docs/problems#" + problem.code())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code())
                .put("traceId", Span.current().getSpanContext().getTraceId())
                .toBuffer();
    }
}
