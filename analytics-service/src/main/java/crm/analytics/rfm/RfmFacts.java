package crm.analytics.rfm;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.query.FactRow;
import crm.analytics.window.FactSelection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Scores customers. */
@ApplicationScoped
class RfmFacts {

    // ceil(5 × k / n), in whole numbers so that no rounding of fractions moves anybody over a border
    private static final String SCORES = """
            ), scored as (
              select customer_id, last_order, orders, net,
                     (5 * count(*) over (order by last_order) + count(*) over () - 1) / count(*) over () as r,
                     (5 * count(*) over (order by orders) + count(*) over () - 1) / count(*) over () as f,
                     (5 * count(*) over (order by net) + count(*) over () - 1) / count(*) over () as m
              from bought
            )
            """;

    private final FactReader facts;

    RfmFacts(FactReader facts) {
        this.facts = facts;
    }

    /** A customer with values and scores. */
    record Scored(UUID customerId, Instant lastOrder, long orders, BigDecimal net, int r, int f, int m) {

        private static Scored read(FactRow row) throws SQLException {
            return new Scored(
                    row.id(1), row.instant(2), row.count(3), row.sum(4), row.number(5), row.number(6), row.number(7));
        }
    }

    /** How many customers have the same recency and frequency score, and what they bought. */
    record Group(int r, int f, long customers, long orders, BigDecimal net) {

        private static Group read(FactRow row) throws SQLException {
            return new Group(row.number(1), row.number(2), row.count(3), row.count(4), row.sum(5));
        }
    }

    /** The customers with the most net revenue first. */
    List<Scored> customers(FactSelection selection, RfmSegment segment, RfmPlace after, int limit) {
        var query = scores(selection)
                .and("select customer_id, last_order, orders, net, r, f, m from scored where")
                .and(segment == null ? "true" : segment.condition());
        if (after != null) {
            query.and("and (net < ? or net = ? and customer_id > ?)", after.net(), after.net(), after.customerId());
        }
        return facts.list(query.and("order by net desc, customer_id limit ?", limit), Scored::read);
    }

    List<Group> groups(FactSelection selection) {
        return facts.list(
                scores(selection)
                        .and("select r, f, count(*), sum(orders), sum(net) from scored group by r, f order by r, f"),
                Group::read);
    }

    private static FactQuery scores(FactSelection selection) {
        var window = selection.window();
        return FactQuery.of("""
                        with bought as (
                          select customer_id, max(at) filter (where kind = 'order') as last_order,
                                 count(*) filter (where kind = 'order') as orders, sum(net) as net
                          from sale
                          where at >= ? and at < ? and customer_id is not null
                        """, window.start(), window.end())
                .andIf(selection.currency(), "and currency = ?")
                .andIf(selection.country(), "and country = ?")
                .andIf(selection.channel(), "and channel = ?")
                .and("group by customer_id having count(*) filter (where kind = 'order') > 0")
                .and(SCORES);
    }
}
