package crm.analytics.lifecycle;

import crm.analytics.chart.BarFigure;
import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.freshness.AsOf;
import crm.analytics.rendition.Report;
import crm.analytics.rendition.ReportTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers are in each stage. */
public record LifecycleReport(
        @Schema(description = "How the numbers are counted") String formula,

        @Schema(description = "When the newest event of each topic happened that the numbers contain")
        Map<String, Instant> asOf,

        @Schema(description = "In the order of the lifecycle")
        List<LifecycleRow> rows,

        @Schema(description = "Customers in all stages") long customers)
        implements Report {

    static final String FORMULA =
            "customers by the stage the customer service last announced, prospect while it announced none; removed customers"
                    + " are not counted";

    @Override
    public ReportTable table() {
        var about = new LinkedHashMap<String, Object>();
        about.put("asOf", asOf.get("crm.customer"));
        about.put("formula", formula);
        var cells = rows.stream()
                .map(row -> List.<Object>of(row.stage(), row.customers()))
                .toList();
        return new ReportTable("lifecycle", List.of("stage", "customers"), cells, about);
    }

    @Override
    public Figure figure() {
        var counts =
                rows.stream().map(row -> BigDecimal.valueOf(row.customers())).toList();
        return new BarFigure(
                new Caption(
                        "Customers by stage of the lifecycle",
                        List.of("Now: " + customers + " customers"),
                        formula + ". " + AsOf.words(asOf, "crm.customer")),
                "Stage",
                "Customers",
                rows.stream().map(LifecycleRow::stage).toList(),
                List.of(new BarSeries("Customers", counts)));
    }
}
