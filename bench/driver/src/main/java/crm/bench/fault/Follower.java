package crm.bench.fault;

import crm.bench.fault.ChangesFeed.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that follows the feed of changes while everything else happens, and goes on from its last answer when there is
 * none. What it never saw, or saw twice, is what a reader of the feed would have missed or repeated.
 */
final class Follower implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final ChangesFeed feed;
    private final List<Change> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    Follower(ChangesFeed feed, long after) {
        this.feed = feed;
        this.thread = new Thread(() -> follow(after), "follower");
        thread.setDaemon(true);
        thread.start();
    }

    /** All that it saw, in its order; ends it, once it has read up to the end. */
    List<Change> seen() throws InterruptedException {
        over = true;
        thread.join();
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }

    private void follow(long after) {
        var next = Long.toString(after);
        while (!Thread.currentThread().isInterrupted()) {
            // asked before the feed is, so that the end which is found is not older
            boolean last = over;
            try {
                var page = feed.after(next);
                seen.addAll(page.changes());
                next = page.next();
                if (last && page.changes().isEmpty()) {
                    return;
                }
            } catch (RuntimeException notNow) {
                // the service is away, or Keycloak: it asks again for the same
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
