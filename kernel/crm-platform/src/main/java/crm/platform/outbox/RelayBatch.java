package crm.platform.outbox;

import crm.platform.broker.RecordSender;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * One transaction of the relay: lock, read, send, await, mark. A crash between the acknowledgement and the commit sends the
 * same rows again, with the same ids and in the same order, so consumers see duplicates but never a gap.
 */
@ApplicationScoped
class RelayBatch {
    /** Waiting for another instance's batch, then one's own; both are bounded by the settings and the producer. */
    private static final int SECONDS = 60;

    private final OutboxTable table;
    private final RecordSender sender;
    private final OutboxSettings settings;
    private final Clock clock;

    RelayBatch(OutboxTable table, RecordSender sender, OutboxSettings settings, Clock clock) {
        this.table = table;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    Outcome run() {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(this::relay);
    }

    private Outcome relay() {
        table.lock();
        var rows = table.pending(settings.batchSize());
        if (rows.isEmpty()) {
            return new Outcome(0, 0, 0);
        }
        var batch = new BatchSend(sender, settings, rows).run();
        if (!batch.sent().isEmpty()) {
            table.forgetSent(batch.sent());
        }
        if (!batch.refused().isEmpty()) {
            table.markRefused(batch.refused(), settings.attempts(), clock.instant());
        }
        return new Outcome(rows.size(), batch.sent().size(), batch.refused().size());
    }

    /** What one batch came to, in rows. */
    record Outcome(int found, int sent, int refused) {
        boolean isEmpty() {
            return found == 0;
        }

        /** There was something to send and nothing of it could be sent. */
        boolean isStuck() {
            return found > 0 && sent == 0;
        }
    }
}
