package crm.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Answer CREATED = new Answer(201, false, "{\"id\": \"a\"}");

    private final Ledger ledger = new Ledger();

    @Test
    void whatIsAnsweredInTheEndIsAcknowledged() {
        assertFalse(ledger.created(4, Answer.NONE));
        assertEquals(Set.of(4), ledger.unanswered());

        assertTrue(ledger.created(4, CREATED));
        assertEquals(Set.of(), ledger.unanswered());
        assertEquals(Map.of(4, "a"), ledger.acknowledged());
    }

    @Test
    void failuresAreCountedByKind() {
        ledger.created(1, Answer.NONE);
        ledger.created(2, new Answer(503, true, ""));
        ledger.created(3, new Answer(503, true, ""));
        ledger.created(4, new Answer(503, false, ""));

        assertEquals(
                Map.of("no answer", 1, "503 with Retry-After", 2, "503 without Retry-After", 1), ledger.failures());
    }

    @Test
    void onlyUnavailabilityWithRetryAfterMayBeSeenWhereItIsAllowed() {
        ledger.created(1, new Answer(503, true, ""));
        assertTrue(passes(Allowed.UNAVAILABLE_FOR_NOW));
        assertFalse(passes(Allowed.NO_FAILURE));

        ledger.created(2, Answer.NONE);
        assertFalse(passes(Allowed.UNAVAILABLE_FOR_NOW));
        assertTrue(passes(Allowed.ANY_FAILURE));
    }

    @Test
    void everyChangeIsAVersion() {
        ledger.created(1, CREATED);
        ledger.changed("a", new Answer(200, false, ""));
        ledger.changed("a", Answer.NONE);

        assertEquals(Map.of("a", 2L), ledger.versions());
    }

    @Test
    void whoAnswersTooLateHasNotAnsweredAllTheTime() {
        ledger.created(1, CREATED);
        ledger.took(Duration.ofSeconds(5));
        assertTrue(passes(Allowed.NO_FAILURE));

        ledger.took(Duration.ofMillis(5_001));
        ledger.took(Duration.ofMillis(10));
        assertFalse(passes(Allowed.NO_FAILURE));
    }

    private boolean passes(Allowed allowed) {
        return allowed.check(ledger).stream().allMatch(Check::passed);
    }
}
