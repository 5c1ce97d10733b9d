package crm.analytics.lifecycle;

import crm.analytics.freshness.Freshness;
import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Answers where the customers stand. */
@ApplicationScoped
public class LifecycleService {

    private static final String TOPIC = "crm.customer";
    // Who registers is a prospect without its being announced; of who is announced the registration may not be heard
    // yet.
    private static final String COUNTS = """
            select coalesce(l.stage, 'prospect') as stage, count(*)
            from lifecycle_fact l
            full join (select customer_id from customer_fact where registered_at is not null and removed_at is null) c
              on c.customer_id = l.customer_id
            group by 1
            order by array_position(array['prospect', 'new', 'active', 'inactive', 'churned'], coalesce(l.stage, 'prospect'))
              nulls last, 1
            """;

    private final FactReader facts;
    private final Freshness freshness;

    LifecycleService(FactReader facts, Freshness freshness) {
        this.facts = facts;
        this.freshness = freshness;
    }

    @Transactional
    LifecycleReport report() {
        var asOf = freshness.of(List.of(TOPIC));
        var rows = facts.list(FactQuery.of(COUNTS), row -> new LifecycleRow(row.text(1), row.count(2)));
        var customers = rows.stream().mapToLong(LifecycleRow::customers).sum();
        return new LifecycleReport(LifecycleReport.FORMULA, asOf, rows, customers);
    }
}
