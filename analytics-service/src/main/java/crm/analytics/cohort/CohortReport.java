package crm.analytics.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.chart.GridFigure;
import crm.analytics.chart.GridFigure.Cell;
import crm.analytics.freshness.AsOf;
import crm.analytics.rendition.Report;
import crm.analytics.rendition.ReportTable;
import crm.analytics.window.Filters;
import crm.analytics.window.WindowView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came when, and stayed how long. */
public record CohortReport(
        @Schema(description = "How the numbers are counted") String formula,

        @Schema(
                description = "How long a period is",
                enumeration = {"week", "month"})
        String by,

        WindowView window,

        @Schema(description = "IANA time zone of the days", examples = "Europe/London")
        String timeZone,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "Filters that were asked for; absent when there are none",
                examples = "{\"country\": \"GB\", \"channel\": \"shop\"}")
        Map<String, String> filters,

        @Schema(description = "When the newest event of each topic happened that the numbers contain")
        Map<String, Instant> asOf,

        @Schema(description = "Every period of the window, in order; the first and the last may be cut by it")
        List<CohortRow> rows)
        implements Report {

    static final String FORMULA =
            "A cohort: customers whose first order ever, not cancelled, was in that period. active[k]: those"
                    + " of them who placed an order k periods later; retained[k] = active[k] / customers × 100. Of one country"
                    + " or channel, only its orders count, the first ones too";

    @Override
    public ReportTable table() {
        var about = new LinkedHashMap<String, Object>();
        about.put("from", window.from());
        about.put("to", window.to());
        about.put("timeZone", timeZone);
        about.put("asOf", asOf.get("crm.sales"));
        about.put("formula", formula);
        about.put("filters", Filters.words(filters));
        var cells = new ArrayList<List<Object>>();
        rows.forEach(row -> IntStream.range(0, row.active().size())
                .forEach(age -> cells.add(List.of(
                        row.cohort(),
                        row.customers(),
                        age,
                        row.active().get(age),
                        row.retained().get(age)))));
        return new ReportTable(
                "cohorts-by-" + by + "_" + window.from() + "_" + window.to(),
                List.of("cohort", "customers", "age", "active", "retainedPercent"),
                cells,
                about);
    }

    @Override
    public Figure figure() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < rows.size(); i++) {
            for (int age = 0; age < rows.get(i).active().size(); age++) {
                cells.add(new Cell(i, age, new BigDecimal(rows.get(i).retained().get(age))));
            }
        }
        var oldest = rows.stream().mapToInt(row -> row.active().size()).max().orElse(0);
        return new GridFigure(
                new Caption(
                                "Customers who buy again, by " + by + " of the first order",
                                List.of(
                                        window.from() + " to before " + window.to() + ", time zone " + timeZone
                                                + "; in brackets the customers of the cohort",
                                        "In the cells: customers retained, in percent of the cohort"),
                                formula + ". " + AsOf.words(asOf, "crm.sales"))
                        .filteredBy(filters),
                "Age of the cohort (" + by + "s since the first order)",
                "Cohort (" + (by.equals("week") ? "week from Monday" : "month") + ")",
                "Retained (%)",
                IntStream.range(0, oldest).mapToObj(Integer::toString).toList(),
                rows.stream()
                        .map(row -> row.cohort() + " (" + row.customers() + ")")
                        .toList(),
                cells);
    }
}
