package crm.bench.speed;

import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until what went before has no effect any more, so that nobody pays for the work of another. */
final class Rest {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Rest() {}

    /**
     * @throws StackFailed if it takes longer than the patience
     */
    static void await(BooleanSupplier atRest, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (System.nanoTime() > deadline) {
                throw new StackFailed("The system does not come to rest within " + patience.toSeconds() + " s");
            }
        } while (!atRest.getAsBoolean());
    }
}
