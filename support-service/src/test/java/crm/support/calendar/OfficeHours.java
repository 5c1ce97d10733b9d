package crm.support.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Calendars for tests of rules. */
public final class OfficeHours {

    private OfficeHours() {}

    /** From Monday to Friday, 9 to 17, in UTC. */
    public static CalendarVersion utc() {
        var week = Stream.of(Weekday.values())
                .filter(day -> day.compareTo(Weekday.SATURDAY) < 0)
                .map(day -> new WeeklyHours(day, "09:00", "17:00"))
                .toList();
        return new CalendarVersion(UUID.randomUUID(), 1, WorkingTime.of(ZoneId.of("UTC"), week, List.of()));
    }
}
