package crm.platform.deadletter;

import crm.platform.inbox.DeadLetters;
import crm.platform.inbox.GivenUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes what the inbox gives up. */
@ApplicationScoped
class DeadLetterBox implements DeadLetters {
    private final DeadLetterTable table;
    private final DeadLetterMetrics metrics;
    private final Clock clock;

    DeadLetterBox(DeadLetterTable table, DeadLetterMetrics metrics, Clock clock) {
        this.table = table;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void keep(GivenUp event) {
        if (table.insert(event, clock.instant())) {
            metrics.added(event.consumer());
        }
    }
}
