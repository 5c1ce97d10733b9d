package crm.bench.speed;

import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until what went before has no effect any more, so that nobody pays for the work of another. */
final class Rest {
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** So often in a row, because a request whose client has gone may still be on its way. */
    private static final int CHECKS = 5;

    private Rest() {}

    /**
     * @throws StackFailed if it takes longer than the patience
     */
    static void await(BooleanSupplier atRest, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int checks = 0; checks < CHECKS; checks = atRest.getAsBoolean() ? checks + 1 : 0) {
            if (System.nanoTime() > deadline) {
                throw new StackFailed("The system does not come to rest within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
