package crm.analytics.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    @Test
    void daysBeginInTheirZoneWhateverTheClocksDo() {
        var days = Buckets.of(window("2026-03-28", "2026-03-31", "Europe/Berlin"), Granularity.DAY);

        assertEquals(List.of("2026-03-28", "2026-03-29", "2026-03-30"), days.labels());
        assertEquals(
                List.of("2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
                days.starts().stream().map(Instant::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, Europe/Berlin, 2026-03-28T23:00:00Z, 23",
        "2026-10-25, Europe/Berlin, 2026-10-24T22:00:00Z, 25",
        // Lebanon's clocks go from 0:00 to 1:00: the day begins at its first moment
        "2026-03-29, Asia/Beirut, 2026-03-28T22:00:00Z, 23",
        // the first and the last zone of the Earth
        "2026-03-01, Pacific/Kiritimati, 2026-02-28T10:00:00Z, 24",
        "2026-03-01, Pacific/Pago_Pago, 2026-03-01T11:00:00Z, 24",
        // the day that Samoa skipped has no time
        "2011-12-30, Pacific/Apia, 2011-12-30T10:00:00Z, 0",
    })
    void aDayIsAsLongAsItsZoneHasIt(LocalDate day, ZoneId zone, Instant start, int hours) {
        var window = new Window(day, day.plusDays(1), zone);

        assertEquals(List.of(start), Buckets.of(window, Granularity.DAY).starts());
        assertEquals(Duration.ofHours(hours), Duration.between(window.start(), window.end()));
    }

    @Test
    void weeksBeginOnMondayAndTheFirstWithTheWindow() {
        var weeks = Buckets.of(window("2010-12-01", "2010-12-14", "UTC"), Granularity.WEEK);

        assertEquals(List.of("2010-11-29", "2010-12-06", "2010-12-13"), weeks.labels());
        assertEquals(Instant.parse("2010-12-01T00:00:00Z"), weeks.starts().get(0));
    }

    @Test
    void monthsAreNamedWithoutADay() {
        var months = Buckets.of(window("2010-12-15", "2011-02-01", "UTC"), Granularity.MONTH);

        assertEquals(List.of("2010-12", "2011-01"), months.labels());
    }

    @Test
    void noMoreAreMadeThanCounted() {
        var window = window("2010-12-15", "2012-02-03", "UTC");
        for (var granularity : Granularity.values()) {
            assertEquals(
                    true,
                    Buckets.of(window, granularity).size() <= Buckets.count(window, granularity),
                    granularity.name());
        }
    }

    private static Window window(String from, String to, String zone) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of(zone));
    }
}
