package crm.gateway.proxy;

import java.time.Duration;

/** The circuit breaker lets no request through. */
final class ServiceClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    ServiceClosed(Duration wait) {
        super("The service is left alone", null, false, false);
        this.wait = wait;
    }

    Duration pause() {
        return wait;
    }
}
