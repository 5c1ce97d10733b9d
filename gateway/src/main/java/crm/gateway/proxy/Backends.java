package crm.gateway.proxy;

import crm.gateway.GatewaySettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** All services that the gateway knows. */
@Singleton
public class Backends {
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int WAITING_FOR_EACH_CONNECTION = 16;

    private final Map<String, Backend> byName = new TreeMap<>();

    Backends(Vertx vertx, GatewaySettings settings) {
        settings.services()
                .forEach((name, service) -> byName.put(name, backend(vertx, name, service, settings.proxy())));
    }

    /** Names of all services, sorted. */
    public Set<String> names() {
        return byName.keySet();
    }

    /**
     * Asks a service for a resource of its own, past its circuit breaker.
     *
     * @return status and body; fails when there is no answer in {@code limit}.
     */
    public Future<Answer> get(String service, String path, Duration limit) {
        return byName.get(service)
                .connect()
                .compose(request -> request.setURI(path).send())
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)))
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    Backend named(String service) {
        Backend found = byName.get(service);
        if (found == null) {
            throw new IllegalStateException("The contract names the service " + service + ", which has no address");
        }
        return found;
    }

    private static Backend backend(
            Vertx vertx, String name, GatewaySettings.Service service, GatewaySettings.Proxy settings) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) settings.connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setDecompressionSupported(false)
                .setSsl("https".equals(service.url().getScheme()));
        var pool = new PoolOptions()
                .setHttp1MaxSize(settings.connections())
                .setMaxWaitQueueSize(settings.connections() * WAITING_FOR_EACH_CONNECTION);
        var breaker = new CircuitBreaker(settings.breakerFailures(), settings.breakerPause(), InstantSource.system());
        return new Backend(name, service.url(), vertx.createHttpClient(options, pool), breaker);
    }

    /**
     * What a service said.
     *
     * @param status HTTP status.
     * @param body whole body.
     */
    public record Answer(int status, Buffer body) {}
}
