package crm.bench.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many calls were answered as they should be, and what the others were. Thread-safe. */
final class Tally {
    private final AtomicLong calls = new AtomicLong();
    private final Map<String, Integer> errors = new ConcurrentSkipListMap<>();

    void success() {
        calls.incrementAndGet();
    }

    void error(String what) {
        calls.incrementAndGet();
        errors.merge(what, 1, Integer::sum);
    }

    long calls() {
        return calls.get();
    }

    Map<String, Integer> errors() {
        return new TreeMap<>(errors);
    }
}
