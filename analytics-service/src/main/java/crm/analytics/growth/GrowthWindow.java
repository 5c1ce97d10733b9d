package crm.analytics.growth;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days that a report covers: {@code from} is in, {@code to} is out. */
public record GrowthWindow(
        @Schema(description = "First day of the report", examples = "2026-03-01")
        LocalDate from,

        @Schema(description = "First day after the report", examples = "2026-04-01")
        LocalDate to) {

    /** The part of this window that the other one covers too; it may be empty. */
    GrowthWindow within(GrowthWindow other) {
        return new GrowthWindow(later(from, other.from), earlier(to, other.to));
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
