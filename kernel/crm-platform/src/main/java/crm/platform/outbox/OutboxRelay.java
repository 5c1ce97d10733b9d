package crm.platform.outbox;

import crm.platform.broker.BrokerProbe;
import crm.platform.retry.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The thread that empties the outbox. It sleeps until a commit wakes it (or, as a safety net, until the next poll), then
 * relays batch after batch until nothing is left. While nothing can be sent it waits outside any transaction, longer each
 * time, and asks for the broker before it takes a connection again.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final RelayBatch batch;
    private final BrokerProbe broker;
    private final OutboxMetrics metrics;
    private final OutboxSettings settings;
    private final Backoff backoff;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    OutboxRelay(RelayBatch batch, BrokerProbe broker, OutboxMetrics metrics, OutboxSettings settings) {
        this.batch = batch;
        this.broker = broker;
        this.metrics = metrics;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstDelay(), settings.longestDelay());
    }

    /** Begins to relay, with what an earlier run left behind. */
    synchronized void start() {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** Says that there is something to send. A call while a batch runs is not lost: the loop looks once more. */
    void wake() {
        work.release();
    }

    /** Lets the running batch finish, for as long as the limit says, and ends the thread. */
    synchronized void stop(Duration limit) {
        stopped.countDown();
        wake();
        if (thread == null) {
            return;
        }
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopped()) {
            drain();
            sleep();
        }
    }

    /** Relays until the outbox is empty. */
    private void drain() {
        var goOn = true;
        while (goOn && !isStopped()) {
            goOn = relay();
        }
    }

    /** @return whether there may be more */
    private boolean relay() {
        try {
            var outcome = batch.run();
            metrics.relayed(outcome);
            if (outcome.isStuck()) {
                awaitBroker();
            } else {
                backoff.reset();
            }
            if (!outcome.isEmpty() && outcome.found() < settings.batchSize()) {
                stopped.await(settings.gatherTime().toMillis(), TimeUnit.MILLISECONDS);
            }
            return !outcome.isEmpty();
        } catch (InterruptedException e) {
            stopped.countDown();
            return false;
        } catch (RuntimeException e) {
            LOG.warnf(e, "the outbox could not be relayed, next attempt follows");
            pause();
            return true;
        }
    }

    private void awaitBroker() {
        LOG.warnf("no event could be sent; the events wait in the outbox");
        do {
            pause();
        } while (!isStopped() && !broker.isReachable());
    }

    private void pause() {
        try {
            stopped.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private void sleep() {
        try {
            work.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            // whatever was committed up to here, the next look will see
            work.drainPermits();
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
