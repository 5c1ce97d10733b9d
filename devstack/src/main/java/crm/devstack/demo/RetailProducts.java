package crm.devstack.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shop's catalogue, as far as the file shows it: each stock code with the last name and price above zero that it was sold under. */
final class RetailProducts {
    /** So many rows take one call. */
    private static final int BATCH = 1_000;

    private final Map<String, RetailLine> latest = new LinkedHashMap<>();

    RetailProducts(List<RetailLine> lines) {
        lines.forEach(line -> latest.merge(line.sku(), line, RetailProducts::better));
    }

    int size() {
        return latest.size();
    }

    /** Bodies of calls that write all of them. */
    List<Map<String, Object>> batches() {
        var rows = latest.values().stream().map(RetailProducts::row).toList();
        var batches = new ArrayList<Map<String, Object>>();
        for (var begin = 0; begin < rows.size(); begin += BATCH) {
            batches.add(Map.of("items", rows.subList(begin, Math.min(rows.size(), begin + BATCH))));
        }
        return batches;
    }

    private static RetailLine better(RetailLine before, RetailLine now) {
        return isTelling(now) || !isTelling(before) ? now : before;
    }

    private static boolean isTelling(RetailLine line) {
        return line.isOrder()
                && !line.description().isBlank()
                && line.unitPrice().signum() > 0;
    }

    private static Map<String, Object> row(RetailLine line) {
        var name = line.description().isBlank() ? line.sku() : line.description();
        var row = new LinkedHashMap<String, Object>();
        row.put("mode", "upsert");
        row.put("sku", line.sku());
        row.put("name", name);
        row.put("externalIds", Map.of(History.SYSTEM, line.sku()));
        if (line.unitPrice().signum() > 0) {
            row.put("price", Money.pounds(line.unitPrice().toPlainString()));
        }
        return row;
    }
}
