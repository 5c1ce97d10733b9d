package crm.marketing.republication;

import crm.events.DomainEvent;
import crm.events.marketing.Campaign;
import crm.events.marketing.CampaignRestated;
import crm.events.marketing.CostRecorded;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.RevenueAttributed;
import crm.events.marketing.Unsubscribed;
import crm.marketing.database.Column;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.marketing.money.Money;
import crm.platform.republication.StateSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a table says, in its events' words. A withdrawal, a cost and a credit are told by the event that told them first. */
final class MarketingStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Whoever changes one of these campaigns waits until it is told, and the other way round. */
    private static final String LOCKED_CAMPAIGNS =
            "select id from campaign where id > ? and id <= ? order by id limit ? for share";

    /**
     * Of campaigns that are locked. It must not be the statement that locks: that one waits, and then sees the newest version
     * of a campaign beside the messages of before the wait.
     */
    private static final String CAMPAIGNS = """
            select g.*, case when g.started_at is null then null else (
              select count(*) from campaign_message m where m.campaign_id = g.id and m.state = 'sent') end as sent_now
            from campaign g where g.id = any(?) order by g.id""";

    private final Statements statements;
    private final String table;
    private final String id;
    private final Telling telling;

    /** How the next aggregates are told. */
    private interface Telling {
        List<DomainEvent> after(UUID after, UUID upTo, int limit);
    }

    private MarketingStates(Statements statements, String table, String next, Function<Row, DomainEvent> state) {
        this(statements, table, "id", next, state);
    }

    /** @param id the column that says whose state a row is */
    private MarketingStates(
            Statements statements, String table, String id, String next, Function<Row, DomainEvent> state) {
        this(statements, table, id, (after, upTo, limit) -> statements.list(next, state, after, upTo, limit));
    }

    private MarketingStates(Statements statements, String table, String id, Telling telling) {
        this.statements = statements;
        this.table = table;
        this.id = id;
        this.telling = telling;
    }

    static List<StateSource> all(Statements statements) {
        return List.of(
                campaigns(statements),
                messages(statements),
                withdrawals(statements),
                costs(statements),
                credits(statements));
    }

    private static StateSource campaigns(Statements statements) {
        return new MarketingStates(statements, "campaign", "id", (after, upTo, limit) -> {
            var locked = statements.list(LOCKED_CAMPAIGNS, row -> row.id("id"), after, upTo, limit);
            return statements.list(CAMPAIGNS, MarketingStates::campaign, Column.ids(locked));
        });
    }

    /** Those of which it is known what became; the others are told when it happens. */
    private static StateSource messages(Statements statements) {
        return new MarketingStates(statements, "campaign_message", """
                select m.*, g.name, g.channel from campaign_message m join campaign g on g.id = m.campaign_id
                where m.id > ? and m.id <= ? and m.state in ('sent', 'failed') order by m.id limit ? for share of m""", MarketingStates::message);
    }

    /** All of a message at once: they are told as its events. */
    private static StateSource withdrawals(Statements statements) {
        return new MarketingStates(statements, "unsubscription", "message_id", """
                with next as (
                  select distinct message_id from unsubscription where message_id > ? and message_id <= ?
                  order by message_id limit ?)
                select u.*, m.campaign_id, g.channel, g.purpose from unsubscription u
                join campaign_message m on m.id = u.message_id join campaign g on g.id = m.campaign_id
                where u.message_id in (select message_id from next)
                order by u.message_id, u.version for share of u""", MarketingStates::withdrawal);
    }

    private static StateSource costs(Statements statements) {
        return new MarketingStates(
                statements,
                "marketing_cost",
                "select * from marketing_cost where id > ? and id <= ? order by id limit ?",
                MarketingStates::cost);
    }

    private static StateSource credits(Statements statements) {
        return new MarketingStates(
                statements,
                "attribution",
                "select * from attribution where id > ? and id <= ? order by id limit ? for share",
                MarketingStates::credit);
    }

    @Override
    public Optional<UUID> last() {
        return statements.find(
                "select " + id + " from " + table + " order by " + id + " desc limit 1", row -> row.id(id));
    }

    @Override
    public long count(UUID upTo) {
        return statements
                .find(
                        "select count(*) as rows from " + table + " where " + id + " <= ?"
                                + (table.equals("campaign_message") ? " and state in ('sent', 'failed')" : ""),
                        row -> row.number("rows"),
                        upTo)
                .orElse(0L);
    }

    @Override
    public List<DomainEvent> after(UUID after, UUID upTo, int limit) {
        return telling.after(Objects.requireNonNullElse(after, BEFORE_ALL), upTo, limit);
    }

    private static DomainEvent campaign(Row row) {
        return new CampaignRestated(
                row.time("updated_at"),
                new Campaign(
                        row.id("id"),
                        row.number("version"),
                        row.text("name"),
                        row.text("channel"),
                        row.text("purpose"),
                        row.id("segment_id"),
                        row.text("status"),
                        row.time("started_at"),
                        row.time("completed_at"),
                        row.number("recipients"),
                        row.number("sent_now")));
    }

    private static DomainEvent message(Row row) {
        var sentAt = row.time("sent_at");
        return new MessageRestated(
                row.id("id"),
                row.number("event_no"),
                sentAt == null ? row.time("updated_at") : sentAt,
                row.id("campaign_id"),
                row.text("name"),
                row.id("customer_id"),
                row.text("channel"),
                row.text("state"),
                row.time("opened_at"),
                row.time("clicked_at"));
    }

    private static DomainEvent withdrawal(Row row) {
        return new Unsubscribed(
                row.id("message_id"),
                row.number("version"),
                row.time("at"),
                row.id("campaign_id"),
                row.id("customer_id"),
                row.text("channel"),
                row.text("purpose"));
    }

    private static DomainEvent cost(Row row) {
        var amount = Money.of(row.decimal("amount"), row.text("currency"));
        return new CostRecorded(
                row.id("id"),
                row.time("created_at"),
                row.id("campaign_id"),
                row.text("channel"),
                amount.amount(),
                amount.currency(),
                row.date("incurred_on"),
                row.text("note"));
    }

    private static DomainEvent credit(Row row) {
        var amount = Money.of(row.decimal("amount"), row.text("currency"));
        return new RevenueAttributed(
                row.id("id"),
                row.number("version"),
                row.time("updated_at"),
                row.id("campaign_id"),
                row.text("channel"),
                row.id("order_id"),
                row.id("customer_id"),
                row.text("model"),
                row.time("touched_at"),
                row.time("ordered_at"),
                amount.amount(),
                amount.currency());
    }
}
