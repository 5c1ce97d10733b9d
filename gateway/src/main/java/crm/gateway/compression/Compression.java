package crm.gateway.compression;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;

/**
 * Decides, once an answer's head is known, whether the HTTP server compresses it. Text does, when it is long enough to win by it. What carries a
 * strong entity tag does not: the tag names these very bytes, and clients send it back with their writes (RFC 9110, 8.8.1). Nor do streams of
 * events, whose readers wait for each line.
 */
public final class Compression {
    /** Below this many bytes an answer fits one packet anyway. */
    private static final long WORTHWHILE = 1400;

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/problem+json",
            "application/yaml",
            "application/x-ndjson",
            "image/svg+xml",
            "text/csv",
            "text/css",
            "text/html",
            "text/javascript",
            "text/plain");

    private Compression() {}

    /** Sees to the answer's head before it is written, and goes on. */
    public static void handle(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
            context.addHeadersEndHandler(written ->
                    decide(context.response().headers(), context.response().getStatusCode()));
        }
        context.next();
    }

    private static void decide(MultiMap headers, int status) {
        if (status != 204 && status != 304 && isText(headers.get(HttpHeaders.CONTENT_TYPE)) && wins(headers)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING).add(HttpHeaders.VARY, "Accept-Encoding");
        } else {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    private static boolean isText(String mediaType) {
        if (mediaType == null) {
            return false;
        }
        int parameters = mediaType.indexOf(';');
        String bare = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return TEXTS.contains(bare.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean wins(MultiMap headers) {
        String etag = headers.get(HttpHeaders.ETAG);
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return (etag == null || etag.startsWith("W/")) && (length == null || Long.parseLong(length) >= WORTHWHILE);
    }
}
