package crm.gateway.proxy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves an instance alone after failures in a row, so that callers get their answer at once and the instance can recover.
 * After a pause one request tries; its outcome decides. Thread-safe.
 */
final class CircuitBreaker {
    private final int threshold;
    private final Duration pause;
    private final InstantSource clock;

    private int failures;
    private boolean trying;
    private Instant closedAgain = Instant.MIN;

    CircuitBreaker(int threshold, Duration pause, InstantSource clock) {
        this.threshold = threshold;
        this.pause = pause;
        this.clock = clock;
    }

    /** Zero when a request may go, which must then report its outcome; else how long to wait. */
    synchronized Duration admit() {
        if (failures < threshold) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), closedAgain);
        if (left.compareTo(Duration.ZERO) > 0) {
            return left;
        }
        if (trying) {
            return pause;
        }
        trying = true;
        return Duration.ZERO;
    }

    /** The instance answered, whatever it said. */
    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    /** The instance was not there, broke off or did not answer in time. */
    synchronized void failed() {
        failures++;
        trying = false;
        closedAgain = clock.instant().plus(pause);
    }

    /** The request ended for a reason that says nothing about the instance. */
    synchronized void abandoned() {
        trying = false;
    }
}
