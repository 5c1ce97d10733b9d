package crm.marketing.attribution;

import crm.events.marketing.RevenueAttributed;
import crm.marketing.database.Column;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.marketing.money.Money;
import crm.platform.id.Ids;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Credits orders to campaigns. Any number of orders is a handful of statements; only a credit that is another than before is
 * written and told.
 */
@ApplicationScoped
class LastTouch {

    static final String MODEL = "last-touch";

    /** What each order is worth, and who touched its customer last; nobody, where the touch is null. */
    private static final String DUE = """
            select o.id as order_id, o.customer_id, o.ordered_at, o.currency, t.campaign_id, t.channel, t.at as touched_at,
              case when o.status = 'cancelled' then 0
                   else greatest(o.net - coalesce((
                     select sum(r.net) from reversal_ref r where r.order_id = o.id and r.currency = o.currency), 0), 0)
              end as amount
            from order_ref o
            left join lateral (
              select t.campaign_id, g.channel, t.at
              from touch t join campaign g on g.id = t.campaign_id
              where t.customer_id = o.customer_id and not t.machine
                and t.at <= o.ordered_at and t.at > o.ordered_at - g.attribution_days * interval '1 day'
              order by case t.kind when 'click' then 1 when 'open' then 2 else 3 end, t.at desc, t.id desc
              limit 1) t on true
            where o.id = any(?::uuid[])
            """;

    private static final String HELD = """
            select id, version, order_id, campaign_id, channel, customer_id, touched_at, ordered_at, amount, currency
            from attribution where order_id = any(?::uuid[])
            """;

    private static final String WRITE = """
            insert into attribution as held
              (id, version, order_id, campaign_id, channel, customer_id, model, touched_at, ordered_at, amount, currency, updated_at)
            select told.id, told.version, told.order_id, told.campaign_id, told.channel, told.customer_id, 'last-touch',
              told.touched_at, told.ordered_at, told.amount, told.currency, ?
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],
              ?::numeric[], ?::text[])
              as told(id, version, order_id, campaign_id, channel, customer_id, touched_at, ordered_at, amount, currency)
            order by order_id, campaign_id
            on conflict (order_id, campaign_id) do update set
              version = excluded.version, customer_id = excluded.customer_id, touched_at = excluded.touched_at,
              ordered_at = excluded.ordered_at, amount = excluded.amount, currency = excluded.currency,
              updated_at = excluded.updated_at
            """;

    private final Statements statements;
    private final Outbox outbox;
    private final Clock clock;

    LastTouch(Statements statements, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks again at orders; the caller has locked them. */
    void credit(List<UUID> orderIds) {
        var ids = Column.ids(orderIds);
        var orders = byKey(statements.list(DUE, LastTouch::credit, ids), credit -> credit.orderId()
                .toString());
        var held = byKey(
                statements.list(HELD, row -> new HeldCredit(row.id("id"), row.number("version"), credit(row)), ids),
                row -> row.credit().key());
        var changed = changed(orders, held);
        if (!changed.isEmpty()) {
            write(changed);
            changed.forEach(row -> outbox.publish(told(row)));
        }
    }

    private static List<HeldCredit> changed(Map<String, Credit> orders, Map<String, HeldCredit> held) {
        var changed = new ArrayList<HeldCredit>();
        for (var order : orders.values()) {
            var isNew = order.campaignId() != null && !held.containsKey(order.key());
            // nothing to credit is nothing to tell
            if (isNew && order.amount().signum() > 0) {
                changed.add(new HeldCredit(Ids.next(), 1, order));
            }
        }
        for (var before : held.values()) {
            var now = before.credit().after(orders.get(before.credit().orderId().toString()));
            if (!before.credit().says(now)) {
                changed.add(before.next(now));
            }
        }
        return changed;
    }

    private void write(List<HeldCredit> rows) {
        var credits = rows.stream().map(HeldCredit::credit).toList();
        statements.update(
                WRITE,
                clock.instant(),
                Column.of("uuid", rows, HeldCredit::id),
                Column.of("bigint", rows, HeldCredit::version),
                Column.of("uuid", credits, Credit::orderId),
                Column.of("uuid", credits, Credit::campaignId),
                Column.of("text", credits, Credit::channel),
                Column.text(credits, Credit::customerId),
                Column.text(credits, Credit::touchedAt),
                Column.text(credits, Credit::orderedAt),
                Column.text(credits, credit -> credit.amount().toPlainString()),
                Column.of("text", credits, Credit::currency));
    }

    private RevenueAttributed told(HeldCredit row) {
        var credit = row.credit();
        return new RevenueAttributed(
                row.id(),
                row.version(),
                clock.instant(),
                credit.campaignId(),
                credit.channel(),
                credit.orderId(),
                credit.customerId(),
                MODEL,
                credit.touchedAt(),
                credit.orderedAt(),
                Money.of(credit.amount(), credit.currency()).amount(),
                credit.currency());
    }

    private static Credit credit(Row row) {
        return new Credit(
                row.id("order_id"),
                row.id("campaign_id"),
                row.text("channel"),
                row.id("customer_id"),
                row.time("touched_at"),
                row.time("ordered_at"),
                row.decimal("amount"),
                row.text("currency"));
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, HashMap::new));
    }
}
