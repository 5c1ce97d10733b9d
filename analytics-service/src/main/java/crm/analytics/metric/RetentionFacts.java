package crm.analytics.metric;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.window.FactSelection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.Map;

/** Who was active when the window began and when it ended. */
@ApplicationScoped
class RetentionFacts {

    static final String WORDS = "A customer is active at a moment if they placed an order, not cancelled, within activeFor before"
            + " it. customersAtStart: active when the window begins. customersAtEnd: active when it ends. newCustomers: active at"
            + " the end and not at the start, won or won back. lostCustomers: active at the start and not at the end. Removed"
            + " customers, whose orders have no owner any more, are not counted.";

    private final FactReader facts;

    RetentionFacts(FactReader facts) {
        this.facts = facts;
    }

    /**
     * Customers by their activity.
     *
     * @param start active when the window began
     * @param end active when it ended
     * @param won active at its end only
     * @param lost active at its start only
     * @param orders that were looked at
     */
    record Activity(long start, long end, long won, long lost, long orders) {

        Map<String, Long> rows() {
            return Map.of("orders", orders);
        }
    }

    Activity of(MetricQuestion question) {
        return facts.one(
                query(question.facts(), question.activeFor()),
                row -> new Activity(row.count(1), row.count(2), row.count(3), row.count(4), row.count(5)));
    }

    private static FactQuery query(FactSelection selection, Period activeFor) {
        var window = selection.window();
        var query = FactQuery.of("with before as (");
        active(query, selection, window.startMinus(activeFor), window.start());
        query.and("), after as (");
        active(query, selection, window.endMinus(activeFor), window.end());
        return query.and("""
                )
                select count(before.customer_id), count(after.customer_id),
                       count(*) filter (where before.customer_id is null),
                       count(*) filter (where after.customer_id is null),
                       coalesce(sum(before.orders), 0) + coalesce(sum(after.orders), 0)
                from before full join after on after.customer_id = before.customer_id
                """);
    }

    private static void active(FactQuery query, FactSelection selection, Instant from, Instant to) {
        query.and("""
                        select customer_id, count(*) as orders from order_fact
                        where status <> 'cancelled' and customer_id is not null and ordered_at >= ? and ordered_at < ?
                        """, from, to)
                .andIf(selection.country(), "and country = ?")
                .andIf(selection.channel(), "and channel = ?")
                .and("group by customer_id");
    }
}
