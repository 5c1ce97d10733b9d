package crm.devstack.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Segments of the customers of the shop's file, by the recency and frequency of their orders, scored by counting. */
final class RetailSegments {
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

    RetailSegments(List<RetailLine> lines) {
        var times = new InvoiceTimes(lines);
        var seen = new TreeMap<String, String>();
        for (var line : lines) {
            if (line.customer() != null && line.isOrder() && seen.put(line.invoice(), line.customer()) == null) {
                orders.merge(line.customer(), 1L, Long::sum);
                last.merge(line.customer(), times.of(line), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    /** How many customers are in each segment; segments without any are left out. */
    Map<String, Integer> sizes() {
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
