package crm.analytics.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The moments at which the days of a window begin in a time zone, and the one at which the last day ends.
 *
 * <p>Computed here and not by the database, so that one edition of the time zone rules decides about the window and its days
 * alike. A day may last 23, 24 or 25 hours, and none at all where a country crossed the date line.
 */
record DayBounds(LocalDate firstDay, List<Instant> starts, Instant end) {

    static DayBounds of(GrowthWindow window, ZoneId zone) {
        var starts = window.from()
                .datesUntil(window.to())
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        return new DayBounds(
                window.from(), starts, window.to().atStartOfDay(zone).toInstant());
    }

    Instant start() {
        return starts.get(0);
    }

    /** The day with that number, the first being 1. */
    LocalDate day(int number) {
        return firstDay.plusDays(number - 1L);
    }
}
