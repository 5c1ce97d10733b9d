package crm.platform.retry;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides when what is wrong is said in the log: at once when it is new, and then only now and then, however often somebody
 * looks.
 */
public final class Notice {
    private final long interval;
    private String said;
    private long saidAt;

    /** @param interval after which the same is said again */
    public Notice(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** What to say now that this is wrong; empty when it was said lately. */
    public synchronized Optional<String> wrong(String problem) {
        var now = System.nanoTime();
        if (problem.equals(said) && now - saidAt < interval) {
            return Optional.empty();
        }
        said = problem;
        saidAt = now;
        return Optional.of(problem);
    }

    /** Whether it is news that all is well. */
    public synchronized boolean well() {
        var isNews = said != null;
        said = null;
        return isNews;
    }
}
