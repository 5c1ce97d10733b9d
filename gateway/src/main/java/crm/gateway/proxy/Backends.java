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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All services that the gateway knows. */
@Singleton
public class Backends {
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int WAITING_FOR_EACH_CONNECTION = 16;

    private final Map<String, Backend> byName = new TreeMap<>();

    Backends(Vertx vertx, HostNames names, GatewaySettings settings) {
        settings.services().forEach((name, service) -> {
            Backend backend = backend(vertx, name, service, settings.proxy());
            var watch = new InstanceWatch(vertx, names, backend);
            backend.onDoubt(watch::look);
            watch.start(settings.proxy().refresh());
            byName.put(name, backend);
        });
    }

    /** Names of all services, sorted. */
    public Set<String> names() {
        return byName.keySet();
    }

    /**
     * Asks a service for a resource of its own, past its circuit breakers: one instance after the other until one answers 200, those
     * that are away last. Each has its share of the time, so that one that hangs does not hide the others.
     *
     * @param limit for all of them together.
     * @return status and body; fails when the last one gave no answer in its time.
     */
    public Future<Answer> get(String service, String path, Duration limit) {
        Backend backend = byName.get(service);
        List<Instance> instances = thoseAwayLast(backend.instances());
        return get(backend, instances, path, limit.dividedBy(instances.size()));
    }

    private static List<Instance> thoseAwayLast(List<Instance> instances) {
        var byAway = instances.stream().collect(Collectors.partitioningBy(Instance::isAway));
        return Stream.concat(byAway.get(false).stream(), byAway.get(true).stream())
                .toList();
    }

    private static Future<Answer> get(Backend backend, List<Instance> instances, String path, Duration limit) {
        Future<Answer> first = backend.get(instances.get(0), path, limit);
        if (instances.size() == 1) {
            return first;
        }
        List<Instance> others = instances.subList(1, instances.size());
        return first.compose(
                answer -> answer.status() == 200 ? Future.succeededFuture(answer) : get(backend, others, path, limit),
                failure -> get(backend, others, path, limit));
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
        return new Backend(
                name,
                service.url(),
                vertx.createHttpClient(options, pool),
                () -> new CircuitBreaker(settings.breakerFailures(), settings.breakerPause(), InstantSource.system()));
    }

    /**
     * What a service said.
     *
     * @param status HTTP status.
     * @param body whole body.
     */
    public record Answer(int status, Buffer body) {}
}
