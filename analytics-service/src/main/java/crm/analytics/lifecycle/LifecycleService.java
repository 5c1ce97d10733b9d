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
    private static final String COUNTS = """
            select stage, count(*) from lifecycle_fact group by stage
            order by array_position(array['prospect', 'new', 'active', 'inactive', 'churned'], stage) nulls last, stage
            """;

    private final FactReader facts;
    private final Freshness freshness;

    LifecycleService(FactReader facts, Freshness freshness) {
        this.facts = facts;
        this.freshness = freshness;
    }

    @Transactional
    LifecycleReport report() {
        var rows = facts.list(FactQuery.of(COUNTS), row -> new LifecycleRow(row.text(1), row.count(2)));
        var customers = rows.stream().mapToLong(LifecycleRow::customers).sum();
        return new LifecycleReport(LifecycleReport.FORMULA, freshness.of(List.of(TOPIC)), rows, customers);
    }
}
