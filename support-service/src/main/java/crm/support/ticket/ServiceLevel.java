package crm.support.ticket;

import crm.support.sla.Pause;
import crm.support.sla.ServicePromise;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * What a ticket was promised, and how that stands. Each method answers another one; what it computes follows from the
 * promise, the beginning and the pauses alone.
 *
 * @param firstResponseDueAt null when nothing is promised, and while a pause lasts that defers it
 * @param pausedSince null unless a pause lasts
 * @param nextBreachAt when the next promise is broken unless something happens; null when none can be
 */
@Embeddable
public record ServiceLevel(
        UUID slaPolicyId,
        Long slaPolicyVersion,
        UUID slaCalendarId,
        Long slaCalendarVersion,
        Instant firstResponseDueAt,
        Instant resolutionDueAt,
        boolean firstResponseBreached,
        boolean resolutionBreached,
        Instant pausedSince,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Pause> pauses,

        Instant nextBreachAt) {

    static final ServiceLevel NONE =
            new ServiceLevel(null, null, null, null, null, null, false, false, null, List.of(), null);

    /**
     * Measures by a promise what is still to be done.
     *
     * @param promise null when nothing is promised
     */
    ServiceLevel measured(ServicePromise promise, Progress progress, Instant now) {
        var first = progress.isAnswered()
                ? firstResponseDueAt
                : promise == null
                        ? null
                        : promise.firstResponseDue(progress.openedAt(), pauses, pausedSince)
                                .orElse(null);
        var resolution = promise == null
                ? null
                : promise.resolutionDue(progress.openedAt(), pauses, pausedSince).orElse(null);
        return new ServiceLevel(
                        promise == null ? null : promise.policyId(),
                        promise == null ? null : promise.policyVersion(),
                        promise == null ? null : promise.calendar().id(),
                        promise == null ? null : promise.calendar().version(),
                        first,
                        resolution,
                        progress.isAnswered() ? firstResponseBreached : isPast(first, now),
                        isPast(resolution, now),
                        pausedSince,
                        pauses,
                        null)
                .watched(progress);
    }

    /** The ticket moves: pauses end and begin, and what was deferred is measured anew. */
    ServiceLevel moved(TicketStatus to, ServicePromise promise, Progress progress, Instant now) {
        var level = resumed(now).measured(promise, progress, now);
        if (to == TicketStatus.PENDING) {
            return level.paused(now).measured(promise, progress, now);
        }
        // Who is done is no longer waited for: what was due stays to be seen.
        return to.isOver() ? level.paused(now).unwatched() : level;
    }

    /** Somebody has answered for the first time. */
    ServiceLevel answered(Progress progress, Instant at) {
        var level = new ServiceLevel(
                slaPolicyId,
                slaPolicyVersion,
                slaCalendarId,
                slaCalendarVersion,
                firstResponseDueAt,
                resolutionDueAt,
                isPast(firstResponseDueAt, at),
                resolutionBreached,
                pausedSince,
                pauses,
                nextBreachAt);
        return level.watched(progress);
    }

    /** Takes note of the promises that are broken by now. */
    ServiceLevel broken(Progress progress, Instant now) {
        return new ServiceLevel(
                        slaPolicyId,
                        slaPolicyVersion,
                        slaCalendarId,
                        slaCalendarVersion,
                        firstResponseDueAt,
                        resolutionDueAt,
                        firstResponseBreached || !progress.isAnswered() && isPast(firstResponseDueAt, now),
                        resolutionBreached || isPast(resolutionDueAt, now),
                        pausedSince,
                        pauses,
                        null)
                .watched(progress);
    }

    /** Whether there is a policy to measure by. */
    boolean isPromised() {
        return slaPolicyId != null;
    }

    private static boolean isPast(Instant due, Instant now) {
        return due != null && now.isAfter(due);
    }

    private ServiceLevel paused(Instant now) {
        return with(now, pauses, nextBreachAt);
    }

    private ServiceLevel resumed(Instant now) {
        if (pausedSince == null) {
            return this;
        }
        var all = new ArrayList<>(pauses);
        all.add(new Pause(pausedSince, now));
        return with(null, List.copyOf(all), nextBreachAt);
    }

    private ServiceLevel unwatched() {
        return with(pausedSince, pauses, null);
    }

    private ServiceLevel watched(Progress progress) {
        var first = progress.isAnswered() || firstResponseBreached ? null : firstResponseDueAt;
        var resolution = resolutionBreached ? null : resolutionDueAt;
        var next = Stream.of(first, resolution)
                .filter(due -> due != null && progress.isRunning())
                .min(Instant::compareTo)
                .orElse(null);
        return with(pausedSince, pauses, next);
    }

    private ServiceLevel with(Instant since, List<Pause> ended, Instant nextBreach) {
        return new ServiceLevel(
                slaPolicyId,
                slaPolicyVersion,
                slaCalendarId,
                slaCalendarVersion,
                firstResponseDueAt,
                resolutionDueAt,
                firstResponseBreached,
                resolutionBreached,
                since,
                ended,
                nextBreach);
    }
}
