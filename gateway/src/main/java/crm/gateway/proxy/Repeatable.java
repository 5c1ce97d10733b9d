package crm.gateway.proxy;

import crm.gateway.routing.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Which requests may be made twice when nobody knows whether the first one took effect. */
final class Repeatable {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.PUT, HttpMethod.DELETE);

    private Repeatable() {}

    /**
     * Reading always may; PUT and DELETE, unless they are bound to a version or its absence: after an unseen success the
     * repetition would be refused with 412. POST may with an idempotency key, for which the first one's answer is stored, where the
     * contract has it. PATCH never, nor what is open to everybody: links in mails count how often they are followed.
     */
    static boolean is(HttpServerRequest request, Route.To route) {
        if (route.open()) {
            return false;
        }
        HttpMethod method = request.method();
        if (IDEMPOTENT.contains(method)) {
            return !isBoundToAVersion(request.headers());
        }
        return READING.contains(method)
                || method.equals(HttpMethod.POST)
                        && route.keyed()
                        && request.headers().contains("Idempotency-Key");
    }

    private static boolean isBoundToAVersion(MultiMap headers) {
        return headers.contains(HttpHeaders.IF_MATCH) || headers.contains(HttpHeaders.IF_NONE_MATCH);
    }
}
