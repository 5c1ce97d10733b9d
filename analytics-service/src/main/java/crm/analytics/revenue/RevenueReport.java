package crm.analytics.revenue;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.chart.BarFigure;
import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.chart.RankedFigure;
import crm.analytics.freshness.AsOf;
import crm.analytics.money.Money;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sold, and how it is divided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueReport(
        @Schema(description = "How the numbers are counted") String formula,

        @Schema(description = "What the rows are") RevenueBy by,

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

        @Schema(description = "When the newest event of each topic happened that the numbers contain")
        Map<String, Instant> asOf,

        @Schema(
                description =
                        "By time: every day or month of the window, in order; the first and the last month may be cut by it."
                                + " Otherwise: those with the most net revenue first")
        List<RevenueRow> rows,

        @Schema(description = "The countries or products that have no row; absent when all have one")
        RevenueRow others,

        @Schema(description = "The sum of all") RevenueRow total)
        implements Report {

    static final String FORMULA =
            "net = sold - takenBack; sold: net amounts, without tax, of orders placed in the window that are"
                    + " not cancelled; takenBack: of cancellations and returns in the window, except those of cancelled orders";

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
        var name = "revenue-by-" + by.word() + "_" + window.from() + "_" + window.to();
        var columns = List.of(by.word(), "name", "sales", "reversals", "sold", "takenBack", "net");
        return new ReportTable(name, columns, cells(), about);
    }

    @Override
    public Figure figure() {
        var names = rows.stream().map(RevenueReport::label).toList();
        var values = rows.stream().map(row -> row.net().amount()).toList();
        var title = Money.title("Net revenue", currency);
        return by.granularity() == null
                ? new RankedFigure(caption(), by.title(), title, names, values, more(), moreNet())
                : new BarFigure(caption(), by.title(), title, names, List.of(new BarSeries("Net revenue", values)));
    }

    private Caption caption() {
        var details = List.of(
                window.from() + " to before " + window.to() + ", time zone " + timeZone + ", " + Money.words(currency),
                "Total " + Caption.number(total.net().amount()) + (currency == null ? "" : " " + currency));
        return new Caption("Net revenue by " + by.word(), details, footer()).filteredBy(filters);
    }

    private long more() {
        return others == null ? 0 : others.groups() == null ? 1 : others.groups();
    }

    private BigDecimal moreNet() {
        return others == null ? BigDecimal.ZERO : others.net().amount();
    }

    private String footer() {
        return formula + ". " + AsOf.words(asOf, "crm.sales");
    }

    private List<List<Object>> cells() {
        var cells = new ArrayList<List<Object>>();
        rows.forEach(row -> cells.add(cells(row.key(), row)));
        if (others != null) {
            cells.add(cells("(others)", others));
        }
        return cells;
    }

    private static List<Object> cells(String key, RevenueRow row) {
        var cells = new ArrayList<Object>();
        cells.add(key);
        cells.add(row.name());
        cells.add(row.sales());
        cells.add(row.reversals());
        cells.add(row.sold().amount());
        cells.add(row.takenBack().amount());
        cells.add(row.net().amount());
        return cells;
    }

    private static String label(RevenueRow row) {
        var key = row.key() == null ? "unknown" : row.key();
        return row.name() == null ? key : key + " " + row.name();
    }
}
