package crm.analytics.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.window.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The days that a report covers: {@code from} is in, {@code to} is out. A null end is open.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrowthWindow(
        @Schema(description = "First day of the report; absent if neither asked for nor known", examples = "2026-03-01")
        LocalDate from,

        @Schema(
                description = "First day after the report; absent if neither asked for nor known",
                examples = "2026-04-01")
        LocalDate to) {

    static final GrowthWindow OPEN = new GrowthWindow(null, null);

    /** The part of this window that the other one covers too; it may be empty. */
    GrowthWindow within(GrowthWindow other) {
        return new GrowthWindow(later(from, other.from), earlier(to, other.to));
    }

    /** This window, its open ends taken from the other one. */
    GrowthWindow closedBy(GrowthWindow other) {
        return new GrowthWindow(from == null ? other.from : from, to == null ? other.to : to);
    }

    /** The days of this window in a time zone; both ends must be known. */
    Window in(ZoneId zone) {
        return new Window(from, to, zone);
    }

    /** For titles. */
    String words() {
        return (from == null ? "the beginning" : from) + " to before " + (to == null ? "today" : to);
    }

    /** Whether there is no day to count, which is so too while nothing bounds the window. */
    boolean coversNothing() {
        return from == null || to == null || !from.isBefore(to);
    }

    private static LocalDate later(LocalDate asked, LocalDate known) {
        return asked != null && known != null && asked.isAfter(known) ? asked : known;
    }

    private static LocalDate earlier(LocalDate asked, LocalDate known) {
        return asked != null && known != null && asked.isBefore(known) ? asked : known;
    }
}
