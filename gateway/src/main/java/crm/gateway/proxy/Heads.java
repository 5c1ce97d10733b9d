package crm.gateway.proxy;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What the gateway changes in the heads of requests and answers. */
final class Heads {
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");
    private static final List<String> LOCATIONS = List.of("Location", "Content-Location");
    /** Would contradict what the gateway says about itself. */
    private static final List<String> FORGEABLE =
            List.of("forwarded", "x-forwarded-prefix", "x-forwarded-server", "x-forwarded-ssl", "x-real-ip", "expect");

    private Heads() {}

    /** Drops what concerns only the hop from the client, and says who called which address. */
    static void outbound(MultiMap headers, HttpServerRequest request) {
        dropHopByHop(headers);
        FORGEABLE.forEach(headers::remove);
        if (Span.current().getSpanContext().isValid()) {
            // OpenTelemetry adds the gateway's own, which continues this one.
            headers.remove("traceparent").remove("tracestate");
        }
        var own = OwnAddress.of(request);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", own.scheme());
        if (!own.authority().isEmpty()) {
            headers.set("X-Forwarded-Host", own.authority());
            headers.set("X-Forwarded-Port", own.port());
        }
    }

    /**
     * Drops what concerns only the hop from the service or is the gateway's affair.
     *
     * @param set headers that the gateway has already set on its answer; they win.
     */
    static void inbound(MultiMap headers, MultiMap set, OwnAddress own, String backend) {
        dropHopByHop(headers);
        headers.remove(HttpHeaders.SERVER);
        set.names().stream().filter(name -> !name.equalsIgnoreCase("vary")).forEach(headers::remove);
        headers.names().stream()
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"))
                .toList()
                .forEach(headers::remove);
        LOCATIONS.stream()
                .filter(headers::contains)
                .forEach(name -> headers.set(name, own.localised(headers.get(name), backend)));
        if (headers.contains("Link")) {
            headers.set(
                    "Link",
                    headers.getAll("Link").stream()
                            .map(link -> own.replaced(link, backend))
                            .toList());
        }
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                drop(headers, name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /** A client must not make the gateway drop the headers that frame or authorise the request. */
    private static void drop(MultiMap headers, String named) {
        boolean needed = List.of("host", "content-length", "transfer-encoding", "authorization", "content-type")
                .contains(named.toLowerCase(java.util.Locale.ROOT));
        if (!named.isEmpty() && !needed) {
            headers.remove(named);
        }
    }
}
