package crm.analytics.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void daysBeginInTheirZoneWhateverTheClocksDo() {
        var days = Buckets.of(window("2026-03-28", "2026-03-31", "Europe/Berlin"), Granularity.DAY);

        assertEquals(List.of("2026-03-28", "2026-03-29", "2026-03-30"), days.labels());
        assertEquals(
                List.of("2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
                days.starts().stream().map(Instant::toString).toList());
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
                    true, Buckets.of(window, granularity).size() <= Buckets.count(window, granularity), granularity.name());
        }
    }

    private static Window window(String from, String to, String zone) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of(zone));
    }
}
