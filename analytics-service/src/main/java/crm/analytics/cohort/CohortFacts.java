package crm.analytics.cohort;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.window.Buckets;
import crm.analytics.window.FactSelection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts who bought first when, and who bought again. */
@ApplicationScoped
class CohortFacts {

    private static final String FIRST = """
            group by 1, 2), cohort as (
              select customer_id, min(period) as first from bought
              where not exists (select from order_fact
                                where customer_id = bought.customer_id and status <> 'cancelled' and ordered_at < ?
            """;

    private static final String COUNTS = """
              )
              group by customer_id
            )
            select first, period - first as age, count(*)
            from bought join cohort on cohort.customer_id = bought.customer_id
            group by 1, 2 order by 1, 2
            """;

    private final FactReader facts;

    CohortFacts(FactReader facts) {
        this.facts = facts;
    }

    /**
     * How many of a cohort bought in a period.
     *
     * @param first number of the period of the first order, from 1
     * @param age how many periods later; 0 for the first itself
     */
    record Count(int first, int age, long customers) {}

    List<Count> of(FactSelection selection, Buckets periods) {
        var window = selection.window();
        var query = FactQuery.of("""
                        with bought as (
                          select customer_id, width_bucket(ordered_at, cast(cast(? as text[]) as timestamptz[])) as period
                          from order_fact
                          where status <> 'cancelled' and customer_id is not null and ordered_at >= ? and ordered_at < ?
                        """, periods.starts(), window.start(), window.end());
        asked(query, selection).and(FIRST, window.start());
        return facts.list(
                asked(query, selection).and(COUNTS), row -> new Count(row.number(1), row.number(2), row.count(3)));
    }

    private static FactQuery asked(FactQuery query, FactSelection selection) {
        return query.andIf(selection.country(), "and country = ?").andIf(selection.channel(), "and channel = ?");
    }
}
