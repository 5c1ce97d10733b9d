package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.api.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What analytics says. */
final class Figures {
    /** The month of the shop's file. */
    static final LocalDate FROM = LocalDate.of(2010, 12, 1);

    static final LocalDate TO = LocalDate.of(2011, 1, 1);

    private final Caller analyst;

    Figures(Caller analyst) {
        this.analyst = analyst;
    }

    /** Returns when all of the file has come through, also whose the orders are. */
    void awaitHistory(RetailCounts file, long customers) {
        Patience.untilSo("analytics has heard of every invoice", () -> {
            var total = revenue("day").path("total");
            return total.path("sales").asLong() == file.orders()
                    && total.path("reversals").asLong() == file.cancellations() + file.returns();
        });
        Patience.untilSo(
                "analytics knows whose the orders are",
                () -> rfm().path("customers").asLong() == customers);
    }

    /** Revenue of the file's month, by {@code day}, {@code month}, {@code country} or {@code product}. */
    JsonNode revenue(String by) {
        return analyst.get("/v1/reports/revenue", month("by", by));
    }

    /** Customers of the file's month by segment. */
    JsonNode rfm() {
        return analyst.get("/v1/reports/rfm/segments", month());
    }

    /** Customers of the file's month by the week of their first order. */
    JsonNode cohorts() {
        return analyst.get("/v1/reports/cohorts", window(FROM, TO, "by", "week", "channel", History.SYSTEM));
    }

    /** Measures that a day of business moves, by their names; what is not defined yet is a dash. */
    Map<String, String> ofDay(LocalDate day, Optional<String> campaign) {
        var measured = new LinkedHashMap<String, String>();
        measured.put("orders today (average value)", measure("average-order-value", day, "currency", Money.POUNDS));
        measured.put("customer satisfaction (CSAT)", measure("csat", day));
        measured.put("interactions per 1000 customers", measure("interaction-frequency", day));
        measured.put(
                "marketing return",
                campaign.map(id -> measure("marketing-return", day, "currency", Money.POUNDS, "campaignId", id))
                        .orElse("-"));
        measured.put("customers who are active", Long.toString(active()));
        return measured;
    }

    /** What the history is worth. */
    Map<String, String> ofHistory() {
        var measured = new LinkedHashMap<String, String>();
        for (var metric : new String[] {"average-order-value", "clv-simple"}) {
            measured.put(metric, shown(analyst.get("/v1/metrics/" + metric, month())));
        }
        return measured;
    }

    private long active() {
        for (var row : analyst.get("/v1/reports/lifecycle").path("rows")) {
            if (row.path("stage").asText().equals("active")) {
                return row.path("customers").asLong();
            }
        }
        return 0;
    }

    private String measure(String metric, LocalDate day, String... more) {
        var tomorrow = LocalDate.now(RetailLine.ZONE).plusDays(1);
        return shown(analyst.get("/v1/metrics/" + metric, window(day, tomorrow, more)));
    }

    private static String shown(JsonNode answer) {
        if (!answer.hasNonNull("value")) {
            return "-";
        }
        var value = new BigDecimal(answer.path("value").asText()).toPlainString();
        return switch (answer.path("unit").asText()) {
            case "money" -> value + " " + answer.path("currency").asText();
            case "percent" -> value + " %";
            default -> value;
        };
    }

    /** The query for the file's month in the shop's currency. */
    private static String[] month(String... more) {
        return joined(window(FROM, TO, "currency", Money.POUNDS), more);
    }

    private static String[] window(LocalDate from, LocalDate to, String... more) {
        return joined(new String[] {"from", from.toString(), "to", to.toString(), "tz", RetailLine.ZONE.getId()}, more);
    }

    private static String[] joined(String[] query, String... more) {
        return Stream.concat(Arrays.stream(query), Arrays.stream(more)).toArray(String[]::new);
    }
}
