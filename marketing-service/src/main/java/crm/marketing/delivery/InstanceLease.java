package crm.marketing.delivery;

import crm.marketing.ledger.SenderInstances;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** That this instance is alive, as the others see it: renewed well before it ends. */
@ApplicationScoped
class InstanceLease {

    private static final Logger LOG = Logger.getLogger(InstanceLease.class);

    private final SenderInstances instances;
    private final DeliverySettings settings;
    private final Clock clock;
    private final UUID instance = UUID.randomUUID();
    private volatile long heldUntil;

    InstanceLease(SenderInstances instances, DeliverySettings settings, Clock clock) {
        this.instances = instances;
        this.settings = settings;
        this.clock = clock;
        this.heldUntil = System.nanoTime();
    }

    UUID instance() {
        return instance;
    }

    /** Signs again; when the database is away, what is held runs out. */
    void renew() {
        var begun = System.nanoTime();
        try {
            instances.lease(instance, clock.instant().plus(settings.lease()));
            // half of it, so that whoever looks here stops long before the others count us out
            heldUntil = begun + settings.lease().toNanos() / 2;
        } catch (RuntimeException e) {
            LOG.warnf("the lease of this instance is not renewed: %s", e.getMessage());
        }
    }

    /** Whether the others surely still count with us. */
    boolean isHeld() {
        return System.nanoTime() < heldUntil;
    }

    /** The others need not wait for us any more. */
    void end() {
        heldUntil = System.nanoTime();
        instances.lease(instance, clock.instant());
    }
}
