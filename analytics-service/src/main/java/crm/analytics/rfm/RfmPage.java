package crm.analytics.rfm;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of scored customers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RfmPage(
        @Schema(description = "How customers are scored") String formula,

        WindowView window,

        @Schema(description = "IANA time zone of the days", examples = "Europe/London")
        String timeZone,

        @Schema(description = "ISO 4217; absent when there are no amounts", examples = "GBP")
        String currency,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "Filters that were asked for; absent when there are none",
                examples = "{\"country\": \"GB\", \"segment\": \"champions\"}")
        Map<String, String> filters,

        @Schema(description = "When the newest event of each topic happened that the scores contain")
        Map<String, Instant> asOf,

        @Schema(description = "Those with the highest amount first")
        List<RfmCustomer> items,

        @Schema(description = "Cursor of the next page; absent at the end")
        String next)
        implements Report {

    static final String FORMULA =
            "Of customers with an order in the window that is not cancelled. Recency: the moment of the last"
                    + " order; frequency: orders; monetary: net amount of orders less cancellations and returns in the window. Score ="
                    + " 1 + floor(5 × customers with a lower value / customers), from 1 to 5, 5 for the most recent, most"
                    + " frequent, highest: quintiles; equal values share the lower score";

    private static final int END_OF_ID = 24;

    @Override
    public ReportTable table() {
        var about = new LinkedHashMap<String, Object>();
        about.put("currency", currency);
        about.put("from", window.from());
        about.put("to", window.to());
        about.put("timeZone", timeZone);
        about.put("asOf", asOf.get(RfmRuns.TOPIC));
        about.put("formula", formula);
        about.put("filters", Filters.words(filters));
        return new ReportTable(
                "rfm_" + window.from() + "_" + window.to(),
                List.of(
                        "customerId",
                        "lastOrderedAt",
                        "recencyDays",
                        "frequency",
                        "monetary",
                        "r",
                        "f",
                        "m",
                        "segment"),
                items.stream().map(RfmPage::cells).toList(),
                about);
    }

    @Override
    public Figure figure() {
        var details = List.of(
                window.from() + " to before " + window.to() + ", time zone " + timeZone + ", " + Money.words(currency),
                items.size() + " customers of this page; below each bar the scores R, F and M and the end of the"
                        + " customer's id");
        return new RankedFigure(
                new Caption("Customers by RFM", details, formula + ". " + AsOf.words(asOf, RfmRuns.TOPIC))
                        .filteredBy(filters),
                "Customer",
                Money.title("Net amount", currency),
                items.stream().map(RfmPage::label).toList(),
                items.stream().map(item -> item.monetary().amount()).toList(),
                0,
                BigDecimal.ZERO);
    }

    private static String label(RfmCustomer item) {
        return item.r() + "-" + item.f() + "-" + item.m() + " …"
                + item.customerId().toString().substring(END_OF_ID);
    }

    private static List<Object> cells(RfmCustomer item) {
        return List.of(
                item.customerId(),
                item.lastOrderedAt(),
                item.recencyDays(),
                item.frequency(),
                item.monetary().amount(),
                item.r(),
                item.f(),
                item.m(),
                item.segment());
    }
}
