package crm.platform.health;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * A dependency that a service needs to have met, but can do without for a while: down until it was reached for the first
 * time after the start, later only reported.
 */
final class ReachedOnce {
    private final String name;
    private final BooleanSupplier probe;
    private final AtomicBoolean reached = new AtomicBoolean();

    ReachedOnce(String name, BooleanSupplier probe) {
        this.name = name;
        this.probe = probe;
    }

    HealthCheckResponse check() {
        var isReachable = probe.getAsBoolean();
        if (isReachable) {
            reached.set(true);
        }
        return HealthCheckResponse.named(name)
                .withData("now", isReachable ? "reachable" : "unreachable")
                .status(reached.get())
                .build();
    }
}
