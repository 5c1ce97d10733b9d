package crm.analytics.revenue;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.query.FactRow;
import crm.analytics.window.Buckets;
import crm.analytics.window.FactSelection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** The queries of the revenue report. Each reads only its window, from an index. */
@ApplicationScoped
class RevenueFacts {

    private static final String SUMS = """
            count(*) filter (where kind = 'order') as sales, count(*) filter (where kind <> 'order') as reversals,
            coalesce(sum(net) filter (where kind = 'order'), 0) as sold,
            coalesce(-sum(net) filter (where kind <> 'order'), 0) as taken_back
            """;

    // The rest is one row, so that the rows always add up to the total.
    private static final String RANKED = """
            ), ranked as (
              select part, sales, reversals, sold, taken_back,
                     row_number() over (order by sold - taken_back desc, part nulls last) as place
              from parts
            ), shown as (
              select least(place, cast(? as bigint)) as place, min(part) as part, count(*) as parts, sum(sales) as sales,
                     sum(reversals) as reversals, sum(sold) as sold, sum(taken_back) as taken_back
              from ranked group by 1
            )
            """;

    private final FactReader facts;

    RevenueFacts(FactReader facts) {
        this.facts = facts;
    }

    /** By the number of the bucket, from 1; a bucket without an entry has no row. */
    List<RevenuePart> byTime(FactSelection selection, Buckets buckets) {
        var query = FactQuery.of(
                        "select width_bucket(at, cast(cast(? as text[]) as timestamptz[])) as part, null, 1,",
                        buckets.starts())
                .and(SUMS)
                .and("from sale");
        return facts.list(filtered(query, selection).and("group by 1 order by 1"), RevenueFacts::part);
    }

    /** Those with the most revenue first; if there are more than asked for, the last row is the rest. */
    List<RevenuePart> byCountry(FactSelection selection, int top) {
        var query =
                FactQuery.of("with parts as (select country as part,").and(SUMS).and("from sale");
        filtered(query, selection).and("group by country").and(RANKED, top + 1L);
        return facts.list(
                query.and("select part, null, parts, sales, reversals, sold, taken_back from shown order by place"),
                RevenueFacts::part);
    }

    /** Those with the most revenue first; if there are more than asked for, the last row is the rest. */
    List<RevenuePart> byProduct(FactSelection selection, int top) {
        var query = FactQuery.of("with parts as (select sku as part,").and(SUMS).and("from sale_line");
        filtered(query, selection).and("group by sku").and(RANKED, top + 1L);
        return facts.list(query.and("""
                        select part, product.name, parts, sales, reversals, sold, taken_back
                        from shown
                        left join lateral (select name from product_fact where sku = shown.part
                                           order by active desc, product_id limit 1) product on true
                        order by place
                        """), RevenueFacts::part);
    }

    /** The currencies of what is added up. */
    List<FactQuery> currencies(FactSelection selection) {
        return List.of(filtered(FactQuery.of("select distinct currency from sale"), selection));
    }

    private static FactQuery filtered(FactQuery query, FactSelection selection) {
        var window = selection.window();
        return query.and("where at >= ? and at < ?", window.start(), window.end())
                .andIf(selection.currency(), "and currency = ?")
                .andIf(selection.country(), "and country = ?")
                .andIf(selection.channel(), "and channel = ?");
    }

    private static RevenuePart part(FactRow row) throws SQLException {
        return new RevenuePart(
                row.text(1), row.text(2), row.count(3), row.count(4), row.count(5), row.sum(6), row.sum(7));
    }
}
