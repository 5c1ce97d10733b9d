package crm.analytics.metric;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.query.FactRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Sums over what was sold and what was taken back. */
@ApplicationScoped
class SalesTotals {

    private static final String SUMS = """
            count(*) filter (where kind = 'order'), count(*) filter (where kind <> 'order'),
            sum(net) filter (where kind = 'order'), sum(net), sum(cost), count(*) filter (where cost is null),
            count(distinct customer_id) filter (where kind = 'order')
            """;

    private final FactReader facts;

    SalesTotals(FactReader facts) {
        this.facts = facts;
    }

    /**
     * Sums of entries; amounts are in one currency and without tax.
     *
     * @param number of the period, from 1
     * @param ordered net amount of the orders
     * @param net the same, less what was taken back
     * @param cost of the goods, as far as it is known
     * @param withoutCost entries whose goods' cost is not known
     * @param customers who placed an order
     */
    record Total(
            int number,
            long orders,
            long reversals,
            BigDecimal ordered,
            BigDecimal net,
            BigDecimal cost,
            long withoutCost,
            long customers) {

        Map<String, Long> rows() {
            return Map.of("orders", orders, "reversals", reversals);
        }

        private static Total read(FactRow row) throws SQLException {
            return new Total(
                    row.number(1),
                    row.count(2),
                    row.count(3),
                    row.sum(4),
                    row.sum(5),
                    row.sum(6),
                    row.count(7),
                    row.count(8));
        }
    }

    /** Over the whole window. */
    Total of(MetricQuestion question, boolean ofCustomersOnly) {
        return facts.one(filtered(FactQuery.of("select 1,").and(SUMS), question, ofCustomersOnly), Total::read);
    }

    /** By period, of known customers; a period without an entry has no total. */
    List<Total> byPeriod(MetricQuestion question, Collection<Instant> starts) {
        var query = FactQuery.of("select width_bucket(at, cast(cast(? as text[]) as timestamptz[])) as period,", starts)
                .and(SUMS);
        return facts.list(filtered(query, question, true).and("group by period order by period"), Total::read);
    }

    /** The currencies of what is added up. */
    List<FactQuery> currencies(MetricQuestion question, boolean ofCustomersOnly) {
        return List.of(filtered(FactQuery.of("select distinct currency"), question, ofCustomersOnly));
    }

    private static FactQuery filtered(FactQuery query, MetricQuestion question, boolean ofCustomersOnly) {
        var window = question.facts().window();
        return query.and("from sale where at >= ? and at < ?", window.start(), window.end())
                .and(ofCustomersOnly ? "and customer_id is not null" : "")
                .andIf(question.facts().currency(), "and currency = ?")
                .andIf(question.facts().country(), "and country = ?")
                .andIf(question.facts().channel(), "and channel = ?")
                .andIf(question.customerId(), "and customer_id = ?");
    }
}
