package crm.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.zip.CRC32;

/**
 * A document that does not change while the gateway runs.
 *
 * @param mediaType its media type.
 * @param content its bytes.
 * @param etag weak entity tag, whole: the page may be sent compressed.
 */
record Page(String mediaType, Buffer content, String etag) {
    static Page of(String mediaType, byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        String etag = "W/\"" + Long.toHexString(sum.getValue()) + '-' + bytes.length + '"';
        return new Page(mediaType, Buffer.buffer(bytes), etag);
    }

    void send(RoutingContext context) {
        var response = context.response();
        response.putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType).end(content);
        }
    }
}
