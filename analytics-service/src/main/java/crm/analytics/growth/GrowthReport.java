package crm.analytics.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many customers came and went.
 *
 * @param timeZone the zone whose days are counted, as asked for
 * @param freshAsOf when the newest event that the facts contain happened; absent before the first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrowthReport(
        @Schema(description = "How the numbers are counted") String formula,
        GrowthWindow window,

        @Schema(description = "IANA time zone whose days are counted", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "When the newest event in these numbers happened; absent before the first one")
        Instant freshAsOf,

        @Schema(description = "Ordered by day, source and country; a day on which nothing happened has no row")
        List<GrowthRow> rows,

        GrowthTotal total) {

    static final String FORMULA =
            "registered = customers created on the day; removed = customers removed on the day; net = registered - removed";
}
