package crm.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One service: where it is, its own pool of connections and its own circuit breaker. */
final class Backend {
    private final String name;
    private final URI url;
    private final HttpClient client;
    private final CircuitBreaker breaker;

    Backend(String name, URI url, HttpClient client, CircuitBreaker breaker) {
        this.name = name;
        this.url = url;
        this.client = client;
        this.breaker = breaker;
    }

    /** Short name, e.g. {@code customer}. */
    String name() {
        return name;
    }

    /** Scheme and authority, which no client may see. */
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    HttpClient client() {
        return client;
    }

    /** A connection to the service; the request's method, target and headers are set by the caller. */
    Future<HttpClientRequest> connect() {
        return client.request(
                new RequestOptions().setMethod(HttpMethod.GET).setHost(host()).setPort(port()));
    }

    private String host() {
        return url.getHost();
    }

    private int port() {
        return url.getPort() > 0 ? url.getPort() : 80;
    }
}
