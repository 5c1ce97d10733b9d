package crm.customer.segment;

import crm.platform.housekeeping.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at all customers for each live segment now and then: windows move with time, and a crash may have lost what was to be looked at. */
@ApplicationScoped
public class SegmentChore implements Chore {

    private static final Logger LOG = Logger.getLogger(SegmentChore.class);

    private final SegmentUpkeepService segments;
    private final Duration interval;
    private final Clock clock;

    /** @param interval how old a live segment may be before all customers are looked at for it; it is done with the housekeeping */
    SegmentChore(
            SegmentUpkeepService segments,
            @ConfigProperty(name = "crm.segments.refresh-interval", defaultValue = "5m") Duration interval,
            Clock clock) {
        this.segments = segments;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    public void run() {
        segments.refreshedBefore(clock.instant().minus(interval)).forEach(this::refresh);
    }

    /** One that cannot be brought in line does not keep the others waiting. */
    private void refresh(UUID segment) {
        try {
            segments.refresh(segment);
        } catch (RuntimeException e) {
            LOG.warnf("segment %s is looked at later: %s", segment, e.getMessage());
        }
    }
}
