package crm.support.rounds;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Does some work again and again in a thread of its own: at an interval, and at once when it is woken. Work that fails is
 * done in the next round.
 */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Duration interval;
    private final BooleanSupplier work;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * @param name of the thread, and of the work in the log
     * @param interval how long a round waits for the next, unless it is woken
     * @param work one portion in transactions of its own; answers whether there may be more to do at once
     */
    public Rounds(String name, Duration interval, BooleanSupplier work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins; once. */
    public void start() {
        thread.start();
    }

    /** There is something to do: the next round begins now. */
    public void wake() {
        signal.release();
    }

    /** Has it end after the portion that is being done. */
    public void stop() {
        stopped = true;
        signal.release();
    }

    /** Whether a long portion should end early. */
    public boolean isStopped() {
        return stopped;
    }

    /**
     * Waits for the end of that portion.
     *
     * @param limit how long at most; one millisecond at least
     */
    public void awaitEnd(Duration limit) {
        try {
            thread.join(Math.max(1, limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            if (!isMoreAfterOnePortion()) {
                pause();
            }
        }
    }

    private boolean isMoreAfterOnePortion() {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warnf("%s is done later: %s", name, e);
            return false;
        } catch (Error e) {
            // Whatever it is, nobody would notice if this work were never done again.
            LOG.errorf(e, "%s is done later", name);
            return false;
        }
    }

    private void pause() {
        try {
            if (signal.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
