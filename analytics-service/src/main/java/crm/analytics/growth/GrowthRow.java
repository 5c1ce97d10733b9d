package crm.analytics.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened on one day with the customers of one source and country.
 *
 * @param source absent when the customers' source is not known
 * @param country absent when the customers' country is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrowthRow(
        @Schema(description = "Day in the report's time zone", examples = "2026-03-04")
        LocalDate day,

        @Schema(description = "Where the customers came from; absent when not known", examples = "web-shop")
        String source,

        @Schema(description = "ISO 3166-1 alpha-2; absent when not known", examples = "DE")
        String country,

        @Schema(description = "Customers created on that day", examples = "12")
        long registered,

        @Schema(description = "Customers removed on that day", examples = "1")
        long removed) {

    List<Object> cells() {
        var cells = new ArrayList<Object>();
        cells.add(day);
        cells.add(source);
        cells.add(country);
        cells.add(registered);
        cells.add(removed);
        return cells;
    }
}
