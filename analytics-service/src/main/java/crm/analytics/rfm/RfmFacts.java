package crm.analytics.rfm;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.query.FactRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads scores. */
@ApplicationScoped
class RfmFacts {

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

    /** How many customers a segment has, and what they bought. */
    record Group(String segment, long customers, long orders, BigDecimal net) {

        private static Group read(FactRow row) throws SQLException {
            return new Group(row.text(1), row.count(2), row.count(3), row.sum(4));
        }
    }

    /** The customers with the most net revenue first. */
    List<Scored> customers(RfmRun run, RfmSegment segment, RfmPlace after, int limit) {
        var query = FactQuery.of(
                        "select customer_id, last_order, orders, net, r, f, m from rfm_score where run_id = ?",
                        run.id())
                .andIf(segment == null ? null : segment.id(), "and segment = ?");
        if (after != null) {
            // the first condition alone says where in the index to begin
            query.and("and net <= ? and (net < ? or customer_id > ?)", after.net(), after.net(), after.customerId());
        }
        return facts.list(query.and("order by net desc, customer_id limit ?", limit), Scored::read);
    }

    List<Group> groups(RfmRun run) {
        return facts.list(
                FactQuery.of(
                        "select segment, count(*), sum(orders), sum(net) from rfm_score where run_id = ? group by segment",
                        run.id()),
                Group::read);
    }
}
