package crm.platform.note;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Polls for an outcome until a deadline. */
public final class Eventually {
    private static final long INTERVAL = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    public static void eventually(String what, BooleanSupplier outcome) {
        var deadline = System.nanoTime() + ofSeconds(60).toNanos();
        while (!outcome.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not within a minute: " + what);
            }
            LockSupport.parkNanos(INTERVAL);
        }
    }
}
