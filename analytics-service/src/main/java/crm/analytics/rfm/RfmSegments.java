package crm.analytics.rfm;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.chart.BarFigure;
import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.freshness.AsOf;
import crm.analytics.money.Money;
import crm.analytics.rendition.Report;
import crm.analytics.rendition.ReportTable;
import crm.analytics.window.Filters;
import crm.analytics.window.WindowView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers each segment has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RfmSegments(
        @Schema(description = "How customers are scored") String formula,

        WindowView window,

        @Schema(description = "IANA time zone of the days", examples = "Europe/London")
        String timeZone,

        @Schema(description = "ISO 4217; absent when there are no amounts", examples = "GBP")
        String currency,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "Filters that were asked for; absent when there are none",
                examples = "{\"country\": \"GB\", \"channel\": \"shop\"}")
        Map<String, String> filters,

        @Schema(description = "When the newest event of each topic happened that the scores contain")
        Map<String, Instant> asOf,

        @Schema(description = "Customers with an order in the window")
        long customers,

        @Schema(description = "Every segment, the best first")
        List<RfmSegmentRow> rows)
        implements Report {

    @Override
    public ReportTable table() {
        var about = new LinkedHashMap<String, Object>();
        about.put("currency", currency);
        about.put("from", window.from());
        about.put("to", window.to());
        about.put("timeZone", timeZone);
        about.put("asOf", asOf.get("crm.sales"));
        about.put("formula", formula);
        about.put("filters", Filters.words(filters));
        var cells = rows.stream()
                .map(row -> List.<Object>of(
                        row.segment(),
                        row.rule(),
                        row.customers(),
                        row.share(),
                        row.orders(),
                        row.net().amount()))
                .toList();
        return new ReportTable(
                "rfm-segments_" + window.from() + "_" + window.to(),
                List.of("segment", "rule", "customers", "sharePercent", "orders", "net"),
                cells,
                about);
    }

    @Override
    public Figure figure() {
        var details = List.of(
                window.from() + " to before " + window.to() + ", time zone " + timeZone + ", " + Money.words(currency),
                customers + " customers with an order in the window",
                rows.stream().map(row -> row.segment() + ": " + row.rule()).collect(Collectors.joining("; ")));
        var counts =
                rows.stream().map(row -> BigDecimal.valueOf(row.customers())).toList();
        return new BarFigure(
                new Caption("Customers by RFM segment", details, formula + ". " + AsOf.words(asOf, "crm.sales"))
                        .filteredBy(filters),
                "Segment",
                "Customers",
                rows.stream().map(RfmSegmentRow::segment).toList(),
                List.of(new BarSeries("Customers", counts)));
    }
}
