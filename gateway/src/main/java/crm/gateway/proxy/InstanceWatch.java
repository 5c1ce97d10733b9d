package crm.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks again and again which instances a service has, and asks each of several whether it is ready. One that is about to end says
 * so while it still answers: no request that could not be repeated elsewhere goes there any more.
 */
final class InstanceWatch {
    private static final String READINESS = "/q/health/ready";
    private static final int UNAVAILABLE = 503;
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HostNames names;
    private final Backend backend;
    private final AtomicBoolean looking = new AtomicBoolean();

    InstanceWatch(Vertx vertx, HostNames names, Backend backend) {
        this.vertx = vertx;
        this.names = names;
        this.backend = backend;
    }

    /** Looks now, and then at the interval. */
    void start(Duration interval) {
        look();
        vertx.setPeriodic(interval.toMillis(), again -> look());
    }

    /** Looks now, unless it is looking just then. */
    void look() {
        if (looking.compareAndSet(false, true)) {
            vertx.executeBlocking(() -> names.lookup(backend.host()), false)
                    .otherwise(unknown -> List.of())
                    .compose(addresses -> {
                        backend.found(addresses);
                        return askAll(backend.instances());
                    })
                    .onComplete(done -> looking.set(false));
        }
    }

    /** A service with one instance has nobody else to ask. */
    private Future<Void> askAll(List<Instance> instances) {
        return instances.size() == 1
                ? Future.succeededFuture()
                : Future.join(instances.stream().map(this::ask).toList()).mapEmpty();
    }

    /** One that is merely slow to answer is not away: it is busy. */
    private Future<Void> ask(Instance instance) {
        return backend.connect(instance)
                .compose(request -> request.setURI(READINESS).send())
                .compose(response -> response.end().map(end -> response.statusCode()))
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(status -> instance.setAway(status == UNAVAILABLE))
                .onFailure(failure -> {
                    if (failure instanceof ConnectException) {
                        instance.setAway(true);
                    }
                })
                .mapEmpty();
    }
}
