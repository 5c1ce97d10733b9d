package crm.platform.inbox;

import crm.platform.schema.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The batches that are being handled just now. None begins before the tables are there. */
@ApplicationScoped
class BatchesInHand {
    /** After a batch its offsets are committed, and the next one that was fetched before may begin. */
    private static final Duration SILENCE = Duration.ofMillis(200);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Schema schema;
    private final Patience patience;
    private final AtomicInteger batches = new AtomicInteger();

    BatchesInHand(Schema schema, Patience patience) {
        this.schema = schema;
        this.patience = patience;
    }

    /** @throws ShuttingDown when the application ends before the tables are there */
    void during(Runnable handling) {
        var backoff = patience.backoff();
        while (!schema.isReady()) {
            patience.await(backoff);
        }
        batches.incrementAndGet();
        try {
            handling.run();
        } finally {
            batches.decrementAndGet();
        }
    }

    /**
     * Waits until none was handled for a moment, or the time is up.
     *
     * @param atEachLook what is to be done meanwhile, again and again
     * @return whether there was none
     */
    boolean awaitNone(Duration limit, Runnable atEachLook) throws InterruptedException {
        var begin = System.nanoTime();
        var silentSince = begin;
        while (System.nanoTime() - silentSince < SILENCE.toNanos()) {
            if (System.nanoTime() - begin >= limit.toNanos()) {
                return false;
            }
            atEachLook.run();
            Thread.sleep(LOOK.toMillis());
            if (batches.get() > 0) {
                silentSince = System.nanoTime();
            }
        }
        return true;
    }
}
