package crm.customer.segment;

import crm.customer.profile.CustomerRemoving;
import crm.customer.profile.CustomersTouched;
import crm.customer.segment.TouchedCustomers.Portion;
import crm.platform.transaction.RunningTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks after the segments when customers have changed, in a thread of its own, a moment after the commit: whoever writes customers does
 * not wait for it.
 */
@ApplicationScoped
public class SegmentUpkeep {

    private static final Logger LOG = Logger.getLogger(SegmentUpkeep.class);

    private final SegmentUpkeepService segments;
    private final MemberTable members;
    private final RunningTransaction transaction;
    private final Duration gatherTime;
    private final TouchedCustomers touched = new TouchedCustomers();
    private final Thread thread = new Thread(this::run, "segment-upkeep");

    /** @param gatherTime how long changes come together before somebody looks at them */
    SegmentUpkeep(
            SegmentUpkeepService segments,
            MemberTable members,
            RunningTransaction transaction,
            @ConfigProperty(name = "crm.segments.gather-time", defaultValue = "200ms") Duration gatherTime) {
        this.segments = segments;
        this.members = members;
        this.transaction = transaction;
        this.gatherTime = gatherTime;
    }

    void onStart(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    void onTouch(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomersTouched event) {
        touched.touched(event.customers());
    }

    void onRemoval(@Observes CustomerRemoving event) {
        var left = members.leaveAll(event.customer());
        if (!left.isEmpty()) {
            transaction.companion(Departure.class, () -> new Departure(touched)).add(event.customer(), left);
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                touched.await();
                Thread.sleep(gatherTime.toMillis());
                lookAt(touched.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAt(Portion portion) {
        try {
            portion.departed().forEach(segments::departed);
            var live = segments.live();
            if (live.isEmpty()) {
                touched.clear();
            }
            live.forEach(segment -> refresh(segment, portion.touched(), portion.isAll()));
        } catch (RuntimeException e) {
            LOG.warnf("segments follow later: %s", e.getMessage());
        }
    }

    /** One that cannot be brought in line does not keep the others waiting. */
    private void refresh(UUID segment, Collection<UUID> customers, boolean isAll) {
        try {
            if (isAll) {
                segments.refresh(segment);
            } else if (!customers.isEmpty()) {
                segments.refresh(segment, customers);
            }
        } catch (RuntimeException e) {
            LOG.warnf("segment %s is looked at later: %s", segment, e.getMessage());
        }
    }
}
