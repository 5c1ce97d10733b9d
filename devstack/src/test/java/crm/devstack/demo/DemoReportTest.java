package crm.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoReportTest {
    private static final RetailCounts COUNTS =
            new RetailCounts(1, 1, 0, 0, 0, 0, new BigDecimal("15.30"), BigDecimal.ZERO);

    @Test
    void aReportThatDiffersFromTheFileIsNotReconciled() {
        var days = new Comparison("by day", Map.of("2010-12-01", "15.30"), Map.of("2010-12-01", "15.30"));
        var countries = new Comparison("by country", Map.of("GB", "15.30"), Map.of("IE", "15.30"));

        assertTrue(report(1, days).isReconciled());
        assertFalse(report(1, days, countries).isReconciled());
        assertFalse(report(0, days).isReconciled());
    }

    private static DemoReport report(long equalLines, Comparison... figures) {
        return new DemoReport(COUNTS, COUNTS, equalLines, List.of(figures), false, "", "", List.of());
    }
}
