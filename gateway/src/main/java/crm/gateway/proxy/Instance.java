package crm.gateway.proxy;

import io.vertx.core.net.SocketAddress;

/** One process of a service: where it is, whether it takes requests, and its own circuit breaker. Thread-safe. */
final class Instance {
    private final SocketAddress address;
    private final CircuitBreaker breaker;
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
}
