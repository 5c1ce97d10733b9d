package crm.marketing.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-15T09:00:00 | Europe/London     | 2026-01-15T09:00:00Z
            2026-07-15T09:00:00 | Europe/London     | 2026-07-15T08:00:00Z
            2026-01-15T09:00:00 | Pacific/Auckland  | 2026-01-14T20:00:00Z
            2026-01-15T09:00:00 | America/St_Johns  | 2026-01-15T12:30:00Z
            2026-03-29T01:30:00 | Europe/London     | 2026-03-29T01:30:00Z
            2026-10-25T01:30:00 | Europe/London     | 2026-10-25T00:30:00Z
            """)
    void theClockOnTheWallSaysWhen(LocalDateTime startAt, String timeZone, Instant instant) {
        assertEquals(instant, new Schedule(startAt, timeZone).instant());
    }
}
