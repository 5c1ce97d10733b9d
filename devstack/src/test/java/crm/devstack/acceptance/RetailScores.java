package crm.devstack.acceptance;

import crm.devstack.demo.RetailLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recency, frequency and amount of the customers of the shop's file, scored here by counting, once more and by hand. */
final class RetailScores {
    /** Rows: frequency from 5 down to 1; columns: recency from 1 up to 5. */
    private static final String[][] SEGMENTS = {
        {"cannot-lose", "cannot-lose", "loyal", "loyal", "champions"},
        {"at-risk", "at-risk", "loyal", "loyal", "champions"},
        {"at-risk", "at-risk", "need-attention", "potential-loyalists", "potential-loyalists"},
        {"hibernating", "hibernating", "about-to-sleep", "potential-loyalists", "potential-loyalists"},
        {"hibernating", "hibernating", "about-to-sleep", "promising", "new"},
    };

    private final Map<String, Instant> last = new TreeMap<>();
    private final Map<String, Long> orders = new TreeMap<>();
    private final Map<String, BigDecimal> net = new TreeMap<>();

    RetailScores(List<RetailLine> lines) {
        var times = new TreeMap<String, Instant>();
        // an order is when its first line is
        lines.forEach(
                line -> times.merge(line.invoice(), line.at(), (one, other) -> one.isBefore(other) ? one : other));
        var seen = new TreeMap<String, String>();
        for (var line : lines) {
            if (line.customer() != null && line.isOrder() && seen.put(line.invoice(), line.customer()) == null) {
                orders.merge(line.customer(), 1L, Long::sum);
                last.merge(
                        line.customer(), times.get(line.invoice()), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        // what was taken back counts for those who also bought
        lines.stream()
                .filter(line -> line.customer() != null && orders.containsKey(line.customer()))
                .forEach(line -> net.merge(line.customer(), line.amount(), BigDecimal::add));
    }

    /** Frequency, and the three scores, such as {@code 4 545}, by customer. */
    Map<String, String> byCustomer() {
        var scores = new TreeMap<String, String>();
        orders.forEach((customer, count) ->
                scores.put(customer, "%d %d%d%d".formatted(count, r(customer), f(customer), score(net, customer))));
        return scores;
    }

    /** How many customers are in each segment; segments without any are left out. */
    Map<String, Integer> bySegment() {
        var segments = new TreeMap<String, Integer>();
        orders.keySet().forEach(customer -> segments.merge(segment(r(customer), f(customer)), 1, Integer::sum));
        return segments;
    }

    private int r(String customer) {
        return score(last, customer);
    }

    private int f(String customer) {
        return score(orders, customer);
    }

    /** 1 + floor(5 × those with a lower value / all). */
    private static <V extends Comparable<? super V>> int score(Map<String, V> values, String customer) {
        var own = values.get(customer);
        var lower = values.values().stream()
                .filter(value -> value.compareTo(own) < 0)
                .count();
        return (int) (5 * lower / values.size()) + 1;
    }

    private static String segment(int r, int f) {
        return SEGMENTS[5 - f][r - 1];
    }
}
