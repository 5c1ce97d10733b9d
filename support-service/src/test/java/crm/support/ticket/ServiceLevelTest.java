package crm.support.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.calendar.OfficeHours;
import crm.support.sla.ServicePromise;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pauses and steps do to promises, with an office in UTC that works from Monday to Friday, 9 to 17. */
class ServiceLevelTest {

    private static final Instant OPENED = at("2026-03-06T15:00"); // a Friday
    private static final ServicePromise PROMISE = new ServicePromise(
            UUID.randomUUID(), 3, OfficeHours.utc(), Duration.ofHours(1), Duration.ofHours(8));

    @Test
    void aPauseDefersWhatIsNotDueYet() {
        var running = ServiceLevel.NONE.measured(PROMISE, running(false), OPENED);
        assertEquals(at("2026-03-09T15:00"), running.resolutionDueAt());

        var paused = running.moved(TicketStatus.PENDING, PROMISE, pending(false), at("2026-03-06T16:30"));
        assertNull(paused.resolutionDueAt());
        assertNull(paused.nextBreachAt());

        // half an hour on Friday and two hours on Monday were not ours
        var resumed = paused.moved(TicketStatus.OPEN, PROMISE, running(false), at("2026-03-09T11:00"));
        assertEquals(at("2026-03-10T09:30"), resumed.resolutionDueAt());
    }

    @Test
    void whatWasDueBeforeAPauseStaysDue() {
        var paused = ServiceLevel.NONE
                .measured(PROMISE, running(false), OPENED)
                .moved(TicketStatus.PENDING, PROMISE, pending(false), at("2026-03-06T16:30"));

        assertEquals(at("2026-03-06T16:00"), paused.firstResponseDueAt());
        assertTrue(paused.firstResponseBreached());
        var resumed = paused.moved(TicketStatus.OPEN, PROMISE, running(false), at("2026-03-09T11:00"));
        assertEquals(at("2026-03-06T16:00"), resumed.firstResponseDueAt());
    }

    @Test
    void anAnswerInTimeKeepsThePromiseForGood() {
        var answered = ServiceLevel.NONE
                .measured(PROMISE, running(false), OPENED)
                .answered(running(true), at("2026-03-06T15:59"));

        var later = answered.measured(PROMISE, running(true), at("2026-03-09T10:00"));
        assertFalse(later.firstResponseBreached());
        assertEquals(at("2026-03-09T15:00"), later.nextBreachAt());
    }

    @Test
    void anAnswerThatIsLateIsKnownAtOnce() {
        var answered = ServiceLevel.NONE
                .measured(PROMISE, running(false), OPENED)
                .answered(running(true), at("2026-03-06T16:01"));

        assertTrue(answered.firstResponseBreached());
    }

    @Test
    void aPromiseIsKeptAtTheLastMoment() {
        var level = ServiceLevel.NONE.measured(PROMISE, running(false), OPENED);

        assertFalse(level.broken(running(false), at("2026-03-06T16:00")).firstResponseBreached());
        assertTrue(level.broken(running(false), at("2026-03-06T16:00").plusNanos(1_000)).firstResponseBreached());
    }

    @Test
    void theTimeThatItWasResolvedDoesNotCount() {
        var resolved = ServiceLevel.NONE
                .measured(PROMISE, running(true), OPENED)
                .moved(TicketStatus.RESOLVED, PROMISE, pending(true), at("2026-03-06T16:00"));
        assertEquals(at("2026-03-09T15:00"), resolved.resolutionDueAt());
        assertFalse(resolved.resolutionBreached());
        assertNull(resolved.nextBreachAt());

        var reopened = resolved.moved(TicketStatus.OPEN, PROMISE, running(true), at("2026-03-20T12:00"));
        assertEquals(at("2026-03-23T11:00"), reopened.resolutionDueAt());
        assertFalse(reopened.resolutionBreached());
    }

    @Test
    void anotherPromiseHoldsFromTheBeginning() {
        var sooner = new ServicePromise(
                UUID.randomUUID(), 1, OfficeHours.utc(), Duration.ofMinutes(30), Duration.ofHours(2));
        var level = ServiceLevel.NONE
                .measured(PROMISE, running(false), OPENED)
                .measured(sooner, running(false), at("2026-03-06T15:45"));

        assertEquals(at("2026-03-06T15:30"), level.firstResponseDueAt());
        assertTrue(level.firstResponseBreached());
        assertEquals(at("2026-03-06T17:00"), level.resolutionDueAt());
    }

    private static Progress running(boolean isAnswered) {
        return new Progress(OPENED, isAnswered, true);
    }

    private static Progress pending(boolean isAnswered) {
        return new Progress(OPENED, isAnswered, false);
    }

    private static Instant at(String time) {
        return Instant.parse(time + ":00Z");
    }
}
