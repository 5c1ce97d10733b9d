package crm.analytics.rfm;

import crm.analytics.facts.RemovedCustomers;
import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.analytics.window.FactSelection;
import crm.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Scores every customer of a window with one statement, and keeps the scores until the facts are others: a page then reads its
 * rows from an index. Whoever goes on with a list goes on with the scores it began with, while they are kept. Call it inside a
 * transaction; what it gives is not deleted before that ends.
 */
@ApplicationScoped
class RfmRuns {

    static final String TOPIC = "crm.sales";

    // 1 + floor(5 × k / n), in whole numbers so that no rounding of fractions moves anybody over a border
    private static final String SCORES = """
            ), scored as (
              select customer_id, last_order, orders, net,
                     5 * (rank() over (order by last_order) - 1) / count(*) over () + 1 as r,
                     5 * (rank() over (order by orders) - 1) / count(*) over () + 1 as f,
                     5 * (rank() over (order by net) - 1) / count(*) over () + 1 as m
              from bought
            )
            """;

    private static final String OF_WINDOW = """
            window_start = ? and window_end = ? and country is not distinct from cast(? as text)
              and channel is not distinct from cast(? as text)
            """;

    /** Of a question the last two, for somebody may be reading the older one; of all, not more than so many scores and runs. */
    private static final String SUPERSEDED = """
            with ranked as (
              select run_id,
                     row_number() over (partition by window_start, window_end, currency, country, channel
                                        order by computed_at desc) as place_of_question,
                     row_number() over (order by computed_at desc) as place,
                     sum(customers) over (order by computed_at desc) as scores
              from rfm_run
            )
            delete from rfm_run where run_id in (
              select run_id from rfm_run
              where run_id in (select run_id from ranked
                               where place > 1 and (place_of_question > 2 or place > ? or scores > ?))
              for update skip locked)
            returning run_id
            """;

    private static final int MOST_RUNS = 100;
    private static final int MOST_SCORES = 5_000_000;

    private final FactReader facts;

    RfmRuns(FactReader facts) {
        this.facts = facts;
    }

    /** What the sales facts are: which, and how far they reach. */
    private record State(long revision, Instant newestEvent) {

        static final State NOTHING = new State(0, null);
    }

    /** The scores of an earlier page; empty if they are not kept any more, or are those of another question. */
    Optional<RfmRun> kept(UUID id, FactSelection selection) {
        var query = FactQuery.of("select run_id, currency, newest_event from rfm_run where run_id = ? and", id);
        ofWindow(query, selection)
                .andIf(selection.currency(), "and currency = ?")
                .and("for key share");
        return facts.list(query, RfmRun::read).stream().findFirst();
    }

    /**
     * The scores by the facts as they are now.
     *
     * @param selection with the currency, if there are amounts
     */
    RfmRun current(FactSelection selection) {
        return find(selection, state()).orElseGet(() -> {
            lock(selection);
            // another request may have computed it, or the facts have changed, before the lock was had
            var state = state();
            return find(selection, state).orElseGet(() -> compute(selection, state));
        });
    }

    private State state() {
        var query = FactQuery.of("select revision, newest_event from fact_watermark where topic = ?", TOPIC);
        return facts.list(query, row -> new State(row.count(1), row.instant(2))).stream()
                .findFirst()
                .orElse(State.NOTHING);
    }

    private Optional<RfmRun> find(FactSelection selection, State state) {
        var query = FactQuery.of(
                "select run_id, currency, newest_event from rfm_run where revision = ? and", state.revision);
        ofWindow(query, selection)
                .and("and currency is not distinct from cast(? as text)", selection.currency())
                .and("order by computed_at desc limit 1 for key share");
        return facts.list(query, RfmRun::read).stream().findFirst();
    }

    private static FactQuery ofWindow(FactQuery query, FactSelection selection) {
        var window = selection.window();
        return query.and(OF_WINDOW, window.start(), window.end(), selection.country(), selection.channel());
    }

    /** The ids of customers are copied: none of them is removed meanwhile. And a question is answered by one at a time. */
    private void lock(FactSelection selection) {
        facts.list(RemovedCustomers.heldBack(), row -> true);
        facts.list(
                FactQuery.of("select pg_advisory_xact_lock(hashtextextended(cast(? as text), 0))", "rfm " + selection),
                row -> true);
    }

    private RfmRun compute(FactSelection selection, State state) {
        var run = new RfmRun(Ids.next(), selection.currency(), state.newestEvent);
        var customers = facts.keep(scores(run, selection));
        var window = selection.window();
        facts.keep(FactQuery.of(
                """
                insert into rfm_run (run_id, revision, window_start, window_end, currency, country, channel, newest_event,
                                     customers, computed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                """,
                run.id(),
                state.revision,
                window.start(),
                window.end(),
                selection.currency(),
                selection.country(),
                selection.channel(),
                state.newestEvent,
                customers));
        deleteSuperseded();
        return run;
    }

    private static FactQuery scores(RfmRun run, FactSelection selection) {
        return bought(FactQuery.of("""
                        insert into rfm_score (run_id, customer_id, last_order, orders, net, r, f, m, segment)
                        with bought as (
                          select customer_id, max(at) filter (where kind = 'order') as last_order,
                                 count(*) filter (where kind = 'order') as orders, sum(net) as net
                        """), selection)
                .and("group by customer_id having count(*) filter (where kind = 'order') > 0")
                .and(SCORES)
                .and("select cast(? as uuid), customer_id, last_order, orders, net, r, f, m,", run.id())
                .and(RfmSegment.ofScores())
                .and("from scored");
    }

    /** The currencies of what is added up. */
    List<FactQuery> currencies(FactSelection selection) {
        return List.of(bought(FactQuery.of("select distinct currency"), selection));
    }

    private static FactQuery bought(FactQuery query, FactSelection selection) {
        var window = selection.window();
        return query.and("from sale where at >= ? and at < ? and customer_id is not null", window.start(), window.end())
                .andIf(selection.currency(), "and currency = ?")
                .andIf(selection.country(), "and country = ?")
                .andIf(selection.channel(), "and channel = ?");
    }

    private void deleteSuperseded() {
        var superseded = facts.list(FactQuery.of(SUPERSEDED, MOST_RUNS, MOST_SCORES), row -> row.id(1));
        if (!superseded.isEmpty()) {
            facts.keep(FactQuery.of("delete from rfm_score where run_id = any(cast(? as uuid[]))", superseded));
        }
    }
}
