package crm.platform.retry;

import java.time.Duration;

/** Waiting times that double from a first to a longest one. Not thread-safe: one for each loop. */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait now; the following wait is twice as long. */
    public Duration next() {
        var now = next;
        var doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    /** Begins anew with the first waiting time, because it worked again. */
    public void reset() {
        next = first;
    }
}
