package crm.bench.fault;

import crm.bench.fault.ChangesFeed.Change;
import crm.bench.fault.ChangesFeed.Page;
import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A client that follows the feed of changes while everything else happens, and goes on from its last answer when there is
 * none. What it never saw, or saw twice, is what a reader of the feed would have missed or repeated.
 */
final class Follower implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Function<String, Page> feed;
    private final Duration patience;
    private final List<Change> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;
    private RuntimeException unanswered;

    Follower(ChangesFeed feed, long after) {
        this(feed::after, after, PATIENCE);
    }

    /** @param patience how long the feed may be without an answer, once nothing is broken any more */
    Follower(Function<String, Page> feed, long after, Duration patience) {
        this.feed = feed;
        this.patience = patience;
        this.thread = new Thread(() -> follow(after), "follower");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * All that it saw, in its order; ends it, once it has read up to the end. To be called when nothing is broken any more.
     *
     * @throws StackFailed when the feed has no answer to it even now
     */
    List<Change> seen() throws InterruptedException {
        over = true;
        thread.join();
        if (unanswered != null) {
            var reason = "who followed the changes all the time has had no answer for %d s since all was mended: %s";
            throw new StackFailed(reason.formatted(patience.toSeconds(), unanswered.getMessage()), unanswered);
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }

    private void follow(long after) {
        var next = Long.toString(after);
        long answered = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            // asked before the feed is, so that the end which is found is not older
            boolean last = over;
            try {
                var page = feed.apply(next);
                seen.addAll(page.changes());
                next = page.next();
                answered = System.nanoTime();
                if (last && page.changes().isEmpty()) {
                    return;
                }
            } catch (RuntimeException notNow) {
                // the service is away, or Keycloak: it asks again for the same
                if (!last) {
                    answered = System.nanoTime();
                } else if (System.nanoTime() - answered > patience.toNanos()) {
                    unanswered = notNow;
                    return;
                }
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
