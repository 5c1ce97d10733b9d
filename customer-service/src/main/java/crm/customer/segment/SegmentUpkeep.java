package crm.customer.segment;

import crm.customer.profile.CustomerRemoving;
import crm.customer.profile.CustomersTouched;
import crm.customer.segment.TouchedCustomers.Portion;
import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.transaction.RunningTransaction;
import io.quarkus.runtime.ShutdownEvent;
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

    /** How many times as long as the work a rest is. */
    private static final int RESTS = 2;

    private final SegmentUpkeepService segments;
    private final MemberTable members;
    private final RunningTransaction transaction;
    private final Shutdown shutdown;
    private final Duration gatherTime;
    private final TouchedCustomers touched = new TouchedCustomers();
    private final Thread thread = new Thread(this::run, "segment-upkeep");
    private volatile boolean isEnding;

    /** @param gatherTime how long changes of customers come together before the segments follow them */
    SegmentUpkeep(
            SegmentUpkeepService segments,
            MemberTable members,
            RunningTransaction transaction,
            Shutdown shutdown,
            @ConfigProperty(name = "crm.segments.gather-time", defaultValue = "200ms") Duration gatherTime) {
        this.segments = segments;
        this.members = members;
        this.transaction = transaction;
        this.shutdown = shutdown;
        this.gatherTime = gatherTime;
    }

    /** What was noted before a crash is lost, so all customers are looked at first. */
    void onStart(@Observes SchemaReady event) {
        touched.all();
        thread.setDaemon(true);
        thread.start();
    }

    /** The last requests have committed by now: what they touched is looked at, for no other instance has heard of it. */
    void onStop(@Observes ShutdownEvent event) {
        isEnding = true;
        thread.interrupt();
        try {
            thread.join(shutdown.remaining().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    /** A new segment looked at the customers before it could be seen: those that were written meanwhile are looked at now. */
    void onCreation(@Observes(during = TransactionPhase.AFTER_SUCCESS) SegmentCreated event) {
        touched.created(event.segment());
    }

    private void run() {
        try {
            lookUntilTheEnd();
        } catch (InterruptedException e) {
            LOG.debug("the segments are looked after no longer");
        }
        // the interruption was meant for a rest, and would hinder the last look
        Thread.interrupted();
        var last = touched.take();
        if (last.isSmall()) {
            lookAt(last);
        }
    }

    /** Rests longer than it works: however many segments there are, whoever writes customers has the machine for the most part. */
    private void lookUntilTheEnd() throws InterruptedException {
        var rest = gatherTime;
        while (!isEnding) {
            touched.await();
            Thread.sleep(rest.toMillis());
            var begin = System.nanoTime();
            lookAt(touched.take());
            var work = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(RESTS);
            rest = work.compareTo(gatherTime) > 0 ? work : gatherTime;
        }
    }

    private void lookAt(Portion portion) {
        try {
            portion.departed().forEach(segments::departed);
            segments.live()
                    .forEach(segment -> refresh(
                            segment,
                            portion.touched(),
                            portion.isAll() || portion.created().contains(segment)));
        } catch (RuntimeException e) {
            LOG.warnf("segments follow later: %s", e.getMessage());
        }
    }

    /** One that cannot be brought in line does not keep the others waiting. The next start looks at all customers anyway. */
    private void refresh(UUID segment, Collection<UUID> customers, boolean isAll) {
        try {
            if (isAll && !isEnding) {
                segments.refresh(segment);
            } else if (!customers.isEmpty()) {
                segments.refresh(segment, customers);
            }
        } catch (RuntimeException e) {
            LOG.warnf("segment %s is looked at later: %s", segment, e.getMessage());
        }
    }
}
