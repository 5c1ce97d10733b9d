package crm.devstack.demo;

import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the services tell each other: it takes a moment, and never long. */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Patience() {}

    /**
     * Returns what is there as soon as it is.
     *
     * @param what is waited for, for the message when it does not come
     * @throws StackFailed when it takes too long
     */
    static <T> T until(String what, Supplier<Optional<T>> found) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        var result = found.get();
        while (result.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailed("Waited " + LIMIT.toMinutes() + " minutes in vain: " + what);
            }
            rest(PAUSE);
            result = found.get();
        }
        return result.get();
    }

    /** Returns when it is so. */
    static void untilSo(String what, BooleanSupplier so) {
        until(what, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Returns what is found as soon as it is good, or as it is after a while. */
    static <T> T settled(Supplier<T> found, Predicate<T> good) {
        var deadline = System.nanoTime() + SETTLING.toNanos();
        var result = found.get();
        while (!good.test(result) && System.nanoTime() < deadline) {
            rest(PAUSE);
            result = found.get();
        }
        return result;
    }

    /** Lets some time pass, as people do. */
    static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.interrupted()) {
            throw new StackFailed("Interrupted");
        }
    }
}
