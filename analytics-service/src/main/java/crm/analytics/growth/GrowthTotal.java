package crm.analytics.growth;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sums over all rows of a growth report, in customers. */
public record GrowthTotal(
        @Schema(description = "Customers created in the window")
        long registered,

        @Schema(description = "Customers removed in the window")
        long removed,

        @Schema(description = "registered minus removed") long net) {

    static GrowthTotal of(List<GrowthRow> rows) {
        long registered = rows.stream().mapToLong(GrowthRow::registered).sum();
        long removed = rows.stream().mapToLong(GrowthRow::removed).sum();
        return new GrowthTotal(registered, removed, registered - removed);
    }
}
