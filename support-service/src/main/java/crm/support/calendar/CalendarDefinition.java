package crm.support.calendar;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What a calendar says, valid and in order; it never changes, a calendar gets another one. */
@Embeddable
public record CalendarDefinition(
        String name,
        String timeZone,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<WeeklyHours> weeklyHours,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Holiday> holidays) {

    private static final Comparator<WeeklyHours> IN_THE_WEEK =
            Comparator.comparing(WeeklyHours::day).thenComparing(WeeklyHours::from);

    /**
     * Takes what somebody wrote.
     *
     * @throws InvalidInput with each range and day that is wrong
     */
    static CalendarDefinition of(CalendarInput input) {
        var errors = new ArrayList<FieldError>();
        checkZone(input.timeZone(), errors);
        checkWeek(input.weeklyHours(), errors);
        var holidays = input.holidays() == null ? List.<Holiday>of() : input.holidays();
        checkHolidays(holidays, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new CalendarDefinition(
                input.name().strip(),
                input.timeZone(),
                input.weeklyHours().stream().sorted(IN_THE_WEEK).toList(),
                holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList());
    }

    /** As it would have to be written to stay as it is. */
    CalendarInput input() {
        return new CalendarInput(name, timeZone, weeklyHours, holidays);
    }

    /** The rules of computing in this calendar. */
    WorkingTime workingTime() {
        return WorkingTime.of(ZoneId.of(timeZone), weeklyHours, holidays);
    }

    /** Names of the fields in which this one differs. */
    List<String> changedFields(CalendarDefinition before) {
        var changed = new ArrayList<String>();
        addUnlessEqual(changed, "name", name, before.name);
        addUnlessEqual(changed, "timeZone", timeZone, before.timeZone);
        addUnlessEqual(changed, "weeklyHours", weeklyHours, before.weeklyHours);
        addUnlessEqual(changed, "holidays", holidays, before.holidays);
        return changed;
    }

    private static void addUnlessEqual(List<String> changed, String field, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            changed.add(field);
        }
    }

    private static void checkZone(String zone, List<FieldError> errors) {
        // ZoneId.of would also take offsets such as +02:00, which know no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add(new FieldError("/timeZone", "time-zone-unknown", "is no IANA time zone such as Europe/Berlin"));
        }
    }

    private static void checkWeek(List<WeeklyHours> week, List<FieldError> errors) {
        for (var day : Weekday.values()) {
            var indices = IntStream.range(0, week.size())
                    .filter(i -> week.get(i).day() == day)
                    .boxed()
                    .toList();
            checkRanges(
                    indices.stream().map(i -> week.get(i).hours()).toList(),
                    indices.stream().map(i -> "/weeklyHours/" + i).toList(),
                    errors);
        }
    }

    private static void checkHolidays(List<Holiday> holidays, List<FieldError> errors) {
        var dates = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            var at = "/holidays/" + i;
            var hours = holidays.get(i).hours();
            if (!dates.add(holidays.get(i).date())) {
                errors.add(new FieldError(at + "/date", "repeated", "is a holiday already"));
            }
            checkRanges(
                    hours,
                    IntStream.range(0, hours.size())
                            .mapToObj(index -> at + "/hours/" + index)
                            .toList(),
                    errors);
        }
    }

    private static void checkRanges(List<DayHours> ranges, List<String> pointers, List<FieldError> errors) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).fromMinute() >= ranges.get(i).toMinute()) {
                errors.add(new FieldError(pointers.get(i) + "/to", "empty-range", "must be later than from"));
            }
            for (int other = 0; other < i; other++) {
                if (overlap(ranges.get(i), ranges.get(other))) {
                    errors.add(new FieldError(pointers.get(i), "overlap", "overlaps with another range of the day"));
                }
            }
        }
    }

    private static boolean overlap(DayHours one, DayHours other) {
        return one.fromMinute() < other.toMinute() && other.fromMinute() < one.toMinute();
    }
}
