package crm.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private Instant now = Instant.EPOCH;
    private final CircuitBreaker breaker = new CircuitBreaker(2, Duration.ofSeconds(10), () -> now);

    @Test
    void staysClosedWhileFailuresAreNotInARow() {
        breaker.failed();
        breaker.succeeded();
        breaker.failed();

        assertTrue(breaker.admit().isZero());
    }

    @Test
    void opensAfterFailuresInARowAndSaysForHowLong() {
        open();
        now = now.plusSeconds(4);

        assertEquals(Duration.ofSeconds(6), breaker.admit());
    }

    @Test
    void letsOneRequestTryAfterThePause() {
        open();
        now = now.plusSeconds(10);

        assertTrue(breaker.admit().isZero());
        assertFalse(breaker.admit().isZero());
    }

    @Test
    void closesWhenTheTrySucceeds() {
        open();
        now = now.plusSeconds(10);
        breaker.admit();
        breaker.succeeded();

        assertTrue(breaker.admit().isZero());
        assertTrue(breaker.admit().isZero());
    }

    @Test
    void opensAgainWhenTheTryFails() {
        open();
        now = now.plusSeconds(10);
        breaker.admit();
        breaker.failed();

        assertEquals(Duration.ofSeconds(10), breaker.admit());
    }

    @Test
    void anAbandonedTryLetsAnotherOneTry() {
        open();
        now = now.plusSeconds(10);
        breaker.admit();
        breaker.abandoned();

        assertTrue(breaker.admit().isZero());
    }

    private void open() {
        breaker.failed();
        breaker.failed();
    }
}
