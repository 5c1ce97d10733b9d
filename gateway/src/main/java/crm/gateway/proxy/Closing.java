package crm.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;

/** The answer of an instance that is ending: it turns away what it has not looked at, with 503, nothing else, and the end of the connection. */
final class Closing {
    private static final int UNAVAILABLE = 503;

    private Closing() {}

    /** Whether it is that answer; a service's own 503 says what is wrong. */
    static boolean is(ProxyResponse answer) {
        return answer.getStatusCode() == UNAVAILABLE
                && HttpHeaders.CLOSE
                        .toString()
                        .equalsIgnoreCase(answer.headers().get(HttpHeaders.CONNECTION))
                && !answer.headers().contains(HttpHeaders.CONTENT_TYPE);
    }
}
