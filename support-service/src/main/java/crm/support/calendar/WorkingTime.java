package crm.support.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes in working time. A moment is working time when the clock on the wall shows a time within a range of its day: an
 * hour that the clocks skip is none, an hour that they show twice counts twice.
 */
public final class WorkingTime {

    /** Who works but rarely may have a due time that is far away; who never works would have none. */
    private static final Duration HORIZON = Duration.ofDays(20 * 366);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Map<DayOfWeek, List<DayHours>> week;
    private final Map<LocalDate, List<DayHours>> exceptions;

    private WorkingTime(
            ZoneId zone, Map<DayOfWeek, List<DayHours>> week, Map<LocalDate, List<DayHours>> exceptions) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.week = week;
        this.exceptions = exceptions;
    }

    /** @param week ranges that do not overlap, in any order */
    static WorkingTime of(ZoneId zone, List<WeeklyHours> week, List<Holiday> holidays) {
        var byDay = new EnumMap<DayOfWeek, List<DayHours>>(DayOfWeek.class);
        for (var day : Weekday.values()) {
            byDay.put(
                    day.day(),
                    sorted(week.stream()
                            .filter(hours -> hours.day() == day)
                            .map(WeeklyHours::hours)
                            .toList()));
        }
        var exceptions = new HashMap<LocalDate, List<DayHours>>();
        holidays.forEach(holiday -> exceptions.put(holiday.date(), sorted(holiday.hours())));
        return new WorkingTime(zone, byDay, exceptions);
    }

    private static List<DayHours> sorted(List<DayHours> hours) {
        return hours.stream()
                .sorted(Comparator.comparing(DayHours::fromMinute))
                .toList();
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * When so much working time has passed. Work that is done as a range ends is done then, not as the next one begins.
     *
     * @param work not negative
     * @throws NoWorkingTime when it would take more than twenty years
     */
    public Instant plus(Instant start, Duration work) {
        var left = work;
        var at = start;
        while (!left.isZero()) {
            var span = spanAt(at);
            if (span.isWork() && left.compareTo(span.length()) <= 0) {
                return at.plus(left);
            }
            left = span.isWork() ? left.minus(span.length()) : left;
            at = span.end();
            if (Duration.between(start, at).compareTo(HORIZON) > 0) {
                throw new NoWorkingTime();
            }
        }
        return at;
    }

    /** How much working time there is between two moments; none when the second is not after the first. */
    public Duration between(Instant start, Instant end) {
        var worked = Duration.ZERO;
        var at = start;
        while (at.isBefore(end)) {
            var span = spanAt(at);
            var until = span.end().isBefore(end) ? span.end() : end;
            worked = span.isWork() ? worked.plus(Duration.between(at, until)) : worked;
            at = until;
        }
        return worked;
    }

    /** Time that is all work or all leisure; it ends where that changes at the earliest. */
    private record Span(Instant start, Instant end, boolean isWork) {

        Duration length() {
            return Duration.between(start, end);
        }
    }

    /** The span that begins at a moment. Within it the clocks run evenly: it ends where they are changed, too. */
    private Span spanAt(Instant at) {
        var offset = rules.getOffset(at);
        var local = LocalDateTime.ofInstant(at, offset);
        var current = rangeAt(local);
        if (current.isPresent()) {
            return span(at, end(local.toLocalDate(), current.get().toMinute()), offset, true);
        }
        return span(at, nextStart(local), offset, false);
    }

    private Span span(Instant at, LocalDateTime until, ZoneOffset offset, boolean isWork) {
        var end = until.toInstant(offset);
        var transition = rules.nextTransition(at);
        var changed = transition == null ? Instant.MAX : transition.getInstant();
        return new Span(at, changed.isBefore(end) ? changed : end, isWork);
    }

    private Optional<DayHours> rangeAt(LocalDateTime local) {
        var minute = local.toLocalTime().toSecondOfDay() / 60;
        return hours(local.toLocalDate()).stream()
                .filter(range -> range.fromMinute() <= minute && minute < range.toMinute())
                .findFirst();
    }

    /** The next range's beginning on this day, or the end of the day. */
    private LocalDateTime nextStart(LocalDateTime local) {
        var day = local.toLocalDate();
        return hours(day).stream()
                .map(range -> end(day, range.fromMinute()))
                .filter(start -> start.isAfter(local))
                .findFirst()
                .orElse(day.plusDays(1).atStartOfDay());
    }

    private static LocalDateTime end(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    private List<DayHours> hours(LocalDate day) {
        var exception = exceptions.get(day);
        return exception == null ? week.get(day.getDayOfWeek()) : exception;
    }
}
