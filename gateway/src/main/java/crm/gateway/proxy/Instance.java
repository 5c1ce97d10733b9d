package crm.gateway.proxy;

import io.vertx.core.net.SocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process of a service: where it is, whether it takes requests, and its own circuit breaker. Thread-safe. */
final class Instance {
    private final SocketAddress address;
    private final CircuitBreaker breaker;
    private final AtomicBoolean beingAsked = new AtomicBoolean();
    private volatile boolean away;

    Instance(SocketAddress address, CircuitBreaker breaker) {
        this.address = address;
        this.breaker = breaker;
    }

    SocketAddress address() {
        return address;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** Whether it is about to end, does not listen yet, or lacks what it needs: others are asked first. */
    boolean isAway() {
        return away;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    /** Whether it may be asked now if it is ready; if so, say when that is over. */
    boolean beginAsking() {
        return beingAsked.compareAndSet(false, true);
    }

    void endAsking() {
        beingAsked.set(false);
    }
}
