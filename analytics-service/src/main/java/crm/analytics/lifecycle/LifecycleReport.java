package crm.analytics.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.chart.BarFigure;
import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.freshness.AsOf;
import crm.analytics.rendition.Report;
import crm.analytics.rendition.ReportTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers are in each stage. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LifecycleReport(
        @Schema(description = "How the numbers are counted") String formula,

        @Schema(
                description =
                        "When the numbers hold: at the moment of the newest customer event that they contain. What happened"
                                + " later was not heard yet. Absent before the first event")
        Instant at,

        @Schema(description = "IANA time zone in which a picture says `at`", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "When the newest event of each topic happened that the numbers contain")
        Map<String, Instant> asOf,

        @Schema(description = "Every stage, in the order of the lifecycle")
        List<LifecycleRow> rows,

        @Schema(description = "Customers in all stages") long customers)
        implements Report {

    static final String TOPIC = "crm.customer";

    static final String FORMULA =
            "customers by the stage the customer service last announced, prospect while it announced none; removed customers"
                    + " are not counted";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public ReportTable table() {
        var about = new LinkedHashMap<String, Object>();
        about.put("at", at);
        about.put("timeZone", timeZone);
        about.put("asOf", asOf.get(TOPIC));
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
        var details = List.of(
                "At " + moment() + ", time zone " + timeZone,
                String.format(Locale.ROOT, "Customers in all stages: %,d", customers));
        return new BarFigure(
                new Caption("Customers by stage of the lifecycle", details, formula + ". " + AsOf.words(asOf, TOPIC)),
                "Stage",
                "Customers",
                rows.stream().map(LifecycleRow::stage).toList(),
                List.of(new BarSeries("Customers", counts)));
    }

    private String moment() {
        return at == null ? "the beginning" : SECONDS.format(at.atZone(ZoneId.of(timeZone)));
    }
}
