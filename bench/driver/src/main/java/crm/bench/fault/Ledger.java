package crm.bench.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** What clients sent and what they were told. Thread-safe. */
final class Ledger {
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> unanswered = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong returned = new AtomicLong();
    private final AtomicLong recovered = new AtomicLong();

    /** Whether the customer is there now, as far as the client knows. */
    boolean created(int number, Answer answer) {
        if (!answer.is(CREATED)) {
            unanswered.add(number);
            failed(answer);
            return false;
        }
        var id = answer.id();
        acknowledged.put(number, id);
        versions.putIfAbsent(id, 1L);
        unanswered.remove(number);
        if (returned.get() != 0) {
            recovered.compareAndSet(0, System.nanoTime());
        }
        return true;
    }

    void read(Answer answer) {
        if (!answer.is(OK)) {
            failed(answer);
        }
    }

    /** That an answer, or the end of waiting for it, took so long. */
    void took(Duration time) {
        longest.accumulateAndGet(time.toNanos(), Math::max);
    }

    /** The longest that a client waited. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    void changed(String id, Answer answer) {
        if (answer.is(OK)) {
            versions.merge(id, 1L, Long::sum);
        } else {
            failed(answer);
        }
    }

    /** From now on, the next acknowledged customer is the sign of recovery. */
    void partReturns() {
        returned.set(System.nanoTime());
    }

    /** How long clients waited for the first customer that was acknowledged after the part had been ordered back. */
    Duration recovery() {
        return recovered.get() == 0 ? Duration.ZERO : Duration.ofNanos(recovered.get() - returned.get());
    }

    /** The customers' ids by their numbers. */
    Map<Integer, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    int size() {
        return acknowledged.size();
    }

    String id(int number) {
        return acknowledged.get(number);
    }

    Set<Integer> unanswered() {
        return Set.copyOf(unanswered);
    }

    /** How often each kind of failure was seen. */
    Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    /** The version of each customer after the last change that was acknowledged. */
    Map<String, Long> versions() {
        return Map.copyOf(versions);
    }

    private void failed(Answer answer) {
        failures.merge(answer.kind(), 1, Integer::sum);
    }
}
