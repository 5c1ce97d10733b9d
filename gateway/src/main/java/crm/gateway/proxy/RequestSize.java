package crm.gateway.proxy;

import crm.gateway.GatewaySettings;
import crm.gateway.problem.Problem;
import crm.gateway.problem.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What a request's head already says to be too much. */
final class RequestSize {
    private final long maxUri;
    private final long maxHeaders;
    private final long maxBody;

    RequestSize(GatewaySettings.Proxy settings) {
        maxUri = settings.maxUri().asLongValue();
        maxHeaders = settings.maxHeaders().asLongValue();
        maxBody = settings.maxBody().asLongValue();
    }

    /** Null when all is well. */
    Problem problem(HttpServerRequest request) {
        if (request.uri().length() > maxUri) {
            return Problems.uriTooLong(maxUri);
        }
        if (headerBytes(request) > maxHeaders) {
            return Problems.headersTooLarge(maxHeaders);
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Problems.ambiguousLength();
        }
        return length != null && tooLarge(length) ? Problems.bodyTooLarge(maxBody) : null;
    }

    private static long headerBytes(HttpServerRequest request) {
        long bytes = 0;
        for (var header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        return bytes;
    }

    private boolean tooLarge(String length) {
        try {
            return Long.parseLong(length) > maxBody;
        } catch (NumberFormatException beyondLong) {
            return true;
        }
    }
}
