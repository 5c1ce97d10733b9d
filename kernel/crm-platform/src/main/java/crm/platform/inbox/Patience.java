package crm.platform.inbox;

import crm.platform.retry.Backoff;
import crm.platform.shutdown.ShutdownBegun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, but not longer than the application lives. */
@ApplicationScoped
class Patience {
    private final InboxSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Patience(InboxSettings settings) {
        this.settings = settings;
    }

    void onStop(@Observes ShutdownBegun event) {
        stopped.countDown();
    }

    Backoff backoff() {
        return new Backoff(settings.firstDelay(), settings.longestDelay());
    }

    /** @throws ShuttingDown when the application ends meanwhile */
    void await(Backoff backoff) {
        try {
            if (stopped.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ShuttingDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShuttingDown();
        }
    }
}
