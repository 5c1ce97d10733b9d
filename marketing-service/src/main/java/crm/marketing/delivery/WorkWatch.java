package crm.marketing.delivery;

import crm.platform.retry.Backoff;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the workers of an instance wait while there is nothing to send. One of them watches for all: it goes to look when
 * something is announced in this instance, and otherwise after pauses that double, for what others have begun; the next one
 * watches meanwhile. So the database is asked as if there were one worker.
 */
final class WorkWatch {

    /** The first pause, as a part of the longest. */
    private static final int FIRST = 8;

    private final Lock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Condition relief = lock.newCondition();
    private final Backoff pauses;
    private boolean isWatched;
    private boolean isNews;
    private boolean isOver;

    /** @param longest pause between two looks, however long nothing is found */
    WorkWatch(Duration longest) {
        this.pauses = new Backoff(longest.dividedBy(FIRST), longest);
    }

    /**
     * Waits until it is the caller's turn to look for something to send.
     *
     * @return whether to go on; false when the application ends
     */
    boolean await() {
        lock.lock();
        try {
            while (isWatched && !isOver) {
                relief.await();
            }
            watch();
            return !isOver;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * There may be something to send: one worker looks at once. When all are busy, the first that has nothing more to do looks
     * once more.
     */
    void announce() {
        lock.lock();
        try {
            isNews = true;
            pauses.reset();
            change.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any more. */
    void end() {
        lock.lock();
        try {
            isOver = true;
            change.signalAll();
            relief.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void watch() throws InterruptedException {
        isWatched = true;
        try {
            var left = isNews ? 0 : pauses.next().toNanos();
            while (left > 0 && !isNews && !isOver) {
                left = change.awaitNanos(left);
            }
            isNews = false;
        } finally {
            isWatched = false;
            relief.signal();
        }
    }
}
