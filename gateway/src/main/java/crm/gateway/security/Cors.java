package crm.gateway.security;

import crm.gateway.GatewaySettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets configured web origins call the API from a browser. Services know nothing of it. */
@ApplicationScoped
public class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match,"
                    + " Idempotency-Key, Last-Event-ID, traceparent";
    private static final String EXPOSED = "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy,"
            + " Idempotent-Replayed, WWW-Authenticate, Content-Disposition, Deprecation, Sunset, Allow";

    private final Set<String> origins;

    Cors(GatewaySettings settings) {
        origins = Set.copyOf(settings.cors().origins().orElseGet(java.util.List::of));
    }

    /** Adds the headers for an allowed origin; a preflight is answered here and goes no further. */
    public void handle(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origins.isEmpty()) {
            context.next();
            return;
        }
        var headers = context.response().headers();
        headers.add(HttpHeaders.VARY, "Origin");
        if (origins.contains(origin) || origins.contains("*")) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        if (isPreflight(context)) {
            answerPreflight(context);
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static void answerPreflight(RoutingContext context) {
        var headers = context.response().headers();
        if (headers.contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        }
        context.response().setStatusCode(204).end();
    }
}
