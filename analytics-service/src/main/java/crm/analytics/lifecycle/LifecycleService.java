package crm.analytics.lifecycle;

import crm.analytics.freshness.Freshness;
import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;

/** Answers where the customers stand. */
@ApplicationScoped
public class LifecycleService {

    private static final List<String> STAGES = List.of("prospect", "new", "active", "inactive", "churned");

    // Who registers is a prospect without its being announced; of who is announced the registration may not be heard
    // yet. A stage that is announced without being known here stands behind the others.
    private static final String COUNTS = """
            with counted as (
              select coalesce(l.stage, 'prospect') as stage, count(*) as customers
              from lifecycle_fact l
              full join (select customer_id from customer_fact where registered_at is not null and removed_at is null) c
                on c.customer_id = l.customer_id
              group by 1
            )
            select coalesce(known.stage, counted.stage) as stage, counted.customers
            from unnest(cast(? as text[])) with ordinality as known (stage, place)
            full join counted on counted.stage = known.stage
            order by known.place nulls last, 1
            """;

    private final FactReader facts;
    private final Freshness freshness;

    LifecycleService(FactReader facts, Freshness freshness) {
        this.facts = facts;
        this.freshness = freshness;
    }

    @Transactional
    LifecycleReport report(ZoneId zone) {
        var asOf = freshness.of(List.of(LifecycleReport.TOPIC));
        var rows = facts.list(FactQuery.of(COUNTS, STAGES), row -> new LifecycleRow(row.text(1), row.count(2)));
        var customers = rows.stream().mapToLong(LifecycleRow::customers).sum();
        return new LifecycleReport(
                LifecycleReport.FORMULA, asOf.get(LifecycleReport.TOPIC), zone.getId(), asOf, rows, customers);
    }
}
