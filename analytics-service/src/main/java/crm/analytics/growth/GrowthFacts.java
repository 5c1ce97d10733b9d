package crm.analytics.growth;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.window.Buckets;
import crm.analytics.window.Granularity;
import crm.analytics.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The queries of the growth report. Each reads only its window, from an index. */
@ApplicationScoped
class GrowthFacts {

    private static final String EXTENT = """
            select least(min(registered_at), min(removed_at)), greatest(max(registered_at), max(removed_at))
            from customer_fact
            """;

    // width_bucket finds the day by binary search among the days' beginnings
    private static final String REGISTERED = """
            select width_bucket(registered_at, cast(cast(? as text[]) as timestamptz[])) as day, source, country,
                   1 as registered, 0 as removed
            from customer_fact
            where registered_at >= ? and registered_at < ?
            """;

    private static final String REMOVED = """
            select width_bucket(removed_at, cast(cast(? as text[]) as timestamptz[])), source, country, 0, 1
            from customer_fact
            where removed_at >= ? and removed_at < ?
            """;

    private static final String SUMS = """
            )
            select day, source, country, sum(registered), sum(removed)
            from moves
            group by day, source, country
            order by day, source, country
            """;

    private final FactReader facts;

    GrowthFacts(FactReader facts) {
        this.facts = facts;
    }

    FactExtent extent() {
        return facts.one(FactQuery.of(EXTENT), row -> new FactExtent(row.instant(1), row.instant(2)));
    }

    /** Registrations and removals by day, source and country, in this order, the unknown ones last. */
    List<GrowthRow> count(Window window, String source, String country) {
        var days = Buckets.of(window, Granularity.DAY);
        var query = FactQuery.of("with moves as (").and(REGISTERED, days.starts(), window.start(), window.end());
        of(source, country, query).and("union all").and(REMOVED, days.starts(), window.start(), window.end());
        return facts.list(
                of(source, country, query).and(SUMS),
                row -> new GrowthRow(
                        window.from().plusDays(row.number(1) - 1L),
                        row.text(2),
                        row.text(3),
                        row.count(4),
                        row.count(5)));
    }

    private static FactQuery of(String source, String country, FactQuery query) {
        return query.andIf(source, "and source = ?").andIf(country, "and country = ?");
    }
}
