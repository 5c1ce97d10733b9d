package crm.analytics.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.freshness.AsOf;
import crm.analytics.rendition.Report;
import crm.analytics.rendition.ReportTable;
import crm.analytics.window.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers came and went. */
public record GrowthReport(
        @Schema(description = "How the numbers are counted") String formula,
        GrowthWindow window,

        @Schema(description = "IANA time zone whose days are counted", examples = "Europe/Berlin")
        String timeZone,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "Filters that were asked for; absent when there are none",
                examples = "{\"source\": \"web-shop\", \"country\": \"DE\"}")
        Map<String, String> filters,

        @Schema(description = "When the newest event of each topic happened that the numbers contain")
        Map<String, Instant> asOf,

        @Schema(description = "Ordered by day, source and country; a day on which nothing happened has no row")
        List<GrowthRow> rows,

        GrowthTotal total)
        implements Report {

    static final String TOPIC = "crm.customer";

    static final String FORMULA =
            "registered = customers created on the day; removed = customers removed on the day; net = registered - removed";

    @Override
    public ReportTable table() {
        var about = new LinkedHashMap<String, Object>();
        about.put("from", window.from());
        about.put("to", window.to());
        about.put("timeZone", timeZone);
        about.put("asOf", asOf.get(TOPIC));
        about.put("formula", formula);
        about.put("filters", Filters.words(filters));
        var cells = new ArrayList<List<Object>>();
        rows.forEach(row -> cells.add(row.cells()));
        var columns = List.of("day", "source", "country", "registered", "removed");
        return new ReportTable("customer-growth", columns, cells, about);
    }

    @Override
    public Figure figure() {
        var details = List.of(
                window.words() + ", time zone " + timeZone,
                total.registered() + " registered, " + total.removed() + " removed, net " + total.net());
        var footer = formula + ". " + AsOf.words(asOf, TOPIC);
        return GrowthBars.of(new Caption("Customers who came and went", details, footer).filteredBy(filters), rows);
    }
}
