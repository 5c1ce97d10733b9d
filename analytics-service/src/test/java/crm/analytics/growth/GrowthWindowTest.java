package crm.analytics.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class GrowthWindowTest {

    private static final GrowthWindow KNOWN = window("2026-03-01", "2026-03-10");

    @Test
    void onlyTheDaysThatAreKnownAreCounted() {
        assertEquals(KNOWN, window("0001-01-01", "9999-01-01").within(KNOWN));
        assertEquals(
                window("2026-03-02", "2026-03-04"),
                window("2026-03-02", "2026-03-04").within(KNOWN));
    }

    @Test
    void aWindowBesideTheKnownDaysHasNoDay() {
        assertTrue(window("2025-01-01", "2025-02-01").within(KNOWN).coversNothing());
    }

    @Test
    void openEndsAreThoseOfTheKnownDays() {
        assertEquals(KNOWN, GrowthWindow.OPEN.closedBy(KNOWN));
        assertEquals(KNOWN, GrowthWindow.OPEN.within(KNOWN));
        assertFalse(KNOWN.coversNothing());
    }

    @Test
    void whileNothingIsKnownThereIsNoDay() {
        var nothing = new FactExtent(null, null).days(ZoneId.of("UTC"));
        assertTrue(KNOWN.within(nothing).coversNothing());
        assertEquals(KNOWN, KNOWN.closedBy(nothing));
    }

    private static GrowthWindow window(String from, String to) {
        return new GrowthWindow(LocalDate.parse(from), LocalDate.parse(to));
    }
}
