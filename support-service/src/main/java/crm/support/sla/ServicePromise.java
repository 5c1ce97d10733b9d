package crm.support.sla;

import crm.support.calendar.CalendarVersion;
import crm.support.calendar.NoWorkingTime;
import crm.support.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one version of a policy promises, in one version of a calendar.
 *
 * @param firstResponse working time until the first answer; null when none is promised
 * @param resolution working time until the end; null when none is promised
 */
public record ServicePromise(
        UUID policyId, long policyVersion, CalendarVersion calendar, Duration firstResponse, Duration resolution) {

    /** Until when the first answer is promised; see {@link #due}. */
    public Optional<Instant> firstResponseDue(Instant start, List<Pause> pauses, Instant pausedSince) {
        return due(start, firstResponse, pauses, pausedSince);
    }

    /** Until when the end is promised; see {@link #due}. */
    public Optional<Instant> resolutionDue(Instant start, List<Pause> pauses, Instant pausedSince) {
        return due(start, resolution, pauses, pausedSince);
    }

    /**
     * A pause defers what was not due before it; what was due stays due.
     *
     * @param pauses in their order
     * @param pausedSince since when there is a pause that still lasts; null when there is none
     * @return nothing when nothing is promised, when nobody can say before the pause ends, or when the calendar has so little
     *     working time that it would be in more than twenty years: a ticket is never refused for that
     */
    private Optional<Instant> due(Instant start, Duration target, List<Pause> pauses, Instant pausedSince) {
        if (target == null) {
            return Optional.empty();
        }
        try {
            return due(calendar.time(), start, target, pauses, pausedSince);
        } catch (NoWorkingTime never) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> due(
            WorkingTime time, Instant start, Duration target, List<Pause> pauses, Instant pausedSince) {
        var due = time.plus(start, target);
        for (var pause : pauses) {
            if (pause.from().isBefore(due)) {
                due = time.plus(due, time.between(pause.from(), pause.to()));
            }
        }
        return pausedSince != null && pausedSince.isBefore(due) ? Optional.empty() : Optional.of(due);
    }
}
