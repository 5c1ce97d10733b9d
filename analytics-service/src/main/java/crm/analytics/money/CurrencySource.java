package crm.analytics.money;

import crm.analytics.query.FactQuery;
import crm.analytics.window.Window;
import java.util.List;

/** Where amounts come from, and so which currencies there may be. */
public enum CurrencySource {
    SALES(List.of(new Dated("order_fact", "ordered_at", false), new Dated("reversal_fact", "reversed_at", false))),
    MARKETING(List.of(new Dated("attribution_fact", "ordered_at", false), new Dated("cost_fact", "incurred_on", true))),
    COSTS(List.of(new Dated("cost_fact", "incurred_on", true)));

    private final List<Dated> tables;

    CurrencySource(List<Dated> tables) {
        this.tables = tables;
    }

    /** The currencies in the window, of each table. */
    List<FactQuery> queries(Window window) {
        return tables.stream().map(table -> table.query(window)).toList();
    }

    /** A table whose amounts belong to a moment, or to a day wherever it is. */
    private record Dated(String table, String column, boolean isDay) {

        FactQuery query(Window window) {
            var sql = "select currency from %1$s where %2$s >= ? and %2$s < ? group by currency";
            return FactQuery.of(
                    sql.formatted(table, column),
                    isDay ? window.from() : window.start(),
                    isDay ? window.to() : window.end());
        }
    }
}
