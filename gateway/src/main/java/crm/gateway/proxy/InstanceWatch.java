package crm.gateway.proxy;

import io.vertx.core.Vertx;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks again and again which instances a service has, and asks each of several whether it is ready. One that is about to end says
 * so while it still answers: no request that could not be repeated elsewhere goes there any more. Nobody waits for another: neither
 * for an instance that is slow to answer, nor for a name server that is.
 */
final class InstanceWatch {
    private static final String READINESS = "/q/health/ready";
    private static final int UNAVAILABLE = 503;
    private static final Duration LIMIT = Duration.ofSeconds(3);
    /** In how many intervals in a row nothing is found until the addresses found before are given up. */
    private static final int MISSES = 3;

    private final Vertx vertx;
    private final HostNames names;
    private final Backend backend;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean due;
    /** Belongs to whoever is looking. */
    private int misses;

    InstanceWatch(Vertx vertx, HostNames names, Backend backend) {
        this.vertx = vertx;
        this.names = names;
        this.backend = backend;
    }

    /** Looks now, and then at the interval. */
    void start(Duration interval) {
        look();
        vertx.setPeriodic(interval.toMillis(), again -> {
            due = true;
            look();
        });
    }

    /** Looks and asks now, but for what is under way just then. */
    void look() {
        askAll();
        if (looking.compareAndSet(false, true)) {
            vertx.executeBlocking(() -> names.lookup(backend.host()), false)
                    .otherwise(unknown -> List.of())
                    .onSuccess(this::looked)
                    .onComplete(done -> looking.set(false));
        }
    }

    /** A look without result counts once in an interval, however often it is looked: a name may be unknown for a moment. */
    private void looked(List<InetAddress> addresses) {
        boolean counts = due;
        due = false;
        if (!addresses.isEmpty()) {
            misses = 0;
            if (backend.found(addresses)) {
                askAll();
            }
        } else if (counts) {
            misses++;
            if (misses == MISSES) {
                backend.lost();
            }
        }
    }

    /** A service with one instance has nobody else to ask. */
    private void askAll() {
        List<Instance> instances = backend.instances();
        if (instances.size() > 1) {
            instances.forEach(this::ask);
        }
    }

    /** One that is merely slow to answer is what it was: one that was ready is busy, a new one is not ready yet. */
    private void ask(Instance instance) {
        if (instance.beginAsking()) {
            backend.get(instance, READINESS, LIMIT)
                    .onSuccess(answer -> instance.setAway(answer.status() == UNAVAILABLE))
                    .onFailure(failure -> {
                        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
                            instance.setAway(true);
                        }
                    })
                    .onComplete(done -> instance.endAsking());
        }
    }
}
