package crm.analytics.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DayBoundsTest {

    @Test
    void theDayOfTheSpringChangeHas23Hours() {
        assertEquals(Duration.ofHours(23), lengthOf("2026-03-29", "Europe/Berlin"));
    }

    @Test
    void theDayOfTheAutumnChangeHas25Hours() {
        assertEquals(Duration.ofHours(25), lengthOf("2026-10-25", "Europe/Berlin"));
    }

    @Test
    void aDayWithoutMidnightBeginsAtItsFirstMoment() {
        // Lebanon's clocks go from 0:00 to 1:00
        var days = days("2026-03-29", "Asia/Beirut");
        assertEquals(Instant.parse("2026-03-28T22:00:00Z"), days.start());
        assertEquals(Instant.parse("2026-03-29T21:00:00Z"), days.end());
    }

    @Test
    void theFirstAndTheLastZoneOfTheEarthAreADayApart() {
        assertEquals(
                Instant.parse("2026-02-28T10:00:00Z"),
                days("2026-03-01", "Pacific/Kiritimati").start());
        assertEquals(
                Instant.parse("2026-03-01T11:00:00Z"),
                days("2026-03-01", "Pacific/Pago_Pago").start());
    }

    @Test
    void theDayThatSamoaSkippedHasNoTime() {
        assertEquals(Duration.ZERO, lengthOf("2011-12-30", "Pacific/Apia"));
    }

    @Test
    void aDayIsKnownByItsNumber() {
        assertEquals(LocalDate.parse("2026-03-01"), days("2026-03-01", "UTC").day(1));
    }

    private static Duration lengthOf(String day, String zone) {
        var days = days(day, zone);
        return Duration.between(days.start(), days.end());
    }

    private static DayBounds days(String day, String zone) {
        var first = LocalDate.parse(day);
        return DayBounds.of(new GrowthWindow(first, first.plusDays(1)), ZoneId.of(zone));
    }
}
