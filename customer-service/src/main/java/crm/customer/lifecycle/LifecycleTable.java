package crm.customer.lifecycle;

import crm.customer.database.Column;
import crm.customer.database.Database;
import crm.customer.database.Row;
import crm.customer.profile.LifecycleStage;
import crm.platform.json.EnumNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The statements on the lifecycle; any number of customers is one statement, in the running transaction. */
@ApplicationScoped
class LifecycleTable {

    private static final String DUE =
            "select customer_id from customer_lifecycle where due_at <= ? order by due_at limit ?";

    private static final String OF_ANOTHER_RULE =
            "select customer_id from customer_lifecycle where rule < ? or rule > ? limit ?";

    private static final String STATES = """
            select id, created_at, lifecycle_stage, held.version, due_at, rule,
                   told_version, told_from, told_stage, told_since, told_reason
            from customer left join customer_lifecycle held on customer_id = id where id = any(?)""";

    private static final String INTERVALS = """
            select id, customer_id, stage, since, reason from lifecycle_interval
            where customer_id = any(?) order by customer_id, since, id""";

    private static final String DELETE = "delete from lifecycle_interval where id = any(?)";

    private static final String INSERT = """
            insert into lifecycle_interval (id, customer_id, stage, since, reason)
            select id, customer_id, stage, since::timestamptz, reason
            from unnest(?, ?, ?, ?, ?) as told (id, customer_id, stage, since, reason)""";

    private static final String SAVE = """
            insert into customer_lifecycle as held
              (customer_id, version, due_at, rule, told_version, told_from, told_stage, told_since, told_reason, told_at)
            select customer_id, 2, due_at::timestamptz, ?, told_version, told_from, told_stage, told_since::timestamptz, told_reason, ?
            from unnest(?, ?, ?, ?, ?, ?, ?)
              as told (customer_id, due_at, told_version, told_from, told_stage, told_since, told_reason)
            order by customer_id
            on conflict (customer_id) do update set
              version = held.version + 1, due_at = excluded.due_at, rule = excluded.rule, told_version = excluded.told_version,
              told_from = excluded.told_from, told_stage = excluded.told_stage, told_since = excluded.told_since,
              told_reason = excluded.told_reason,
              told_at = case when excluded.told_version > held.told_version then excluded.told_at else held.told_at end""";

    private static final String SHOW = """
            update customer set lifecycle_stage = told.stage
            from unnest(?, ?) as told (customer_id, stage) where id = told.customer_id and lifecycle_stage <> told.stage""";

    private final Database database;

    LifecycleTable(Database database) {
        this.database = database;
    }

    /** Some of the customers whose stage the lapse of time has moved. */
    List<UUID> due(Instant now, int limit) {
        return database.list(DUE, row -> row.uuid(1), now, limit);
    }

    /** Some of the customers whose history was computed by another rule. */
    List<UUID> ofAnotherRule(String rule, int limit) {
        return database.list(OF_ANOTHER_RULE, row -> row.uuid(1), rule, rule, limit);
    }

    List<Held> held(Collection<UUID> customers) {
        return database.list(STATES, LifecycleTable::held, Column.uuids(customers));
    }

    Map<UUID, List<Stored>> intervals(Collection<UUID> customers) {
        var found = new HashMap<UUID, List<Stored>>();
        database.list(
                INTERVALS,
                row -> found.computeIfAbsent(row.uuid(2), customer -> new ArrayList<>())
                        .add(new Stored(
                                row.uuid(1),
                                row.uuid(2),
                                new LifecycleInterval(stage(row.text(3)), row.instant(4), row.text(5)))),
                Column.uuids(customers));
        return found;
    }

    void delete(List<UUID> intervals) {
        if (!intervals.isEmpty()) {
            database.update(DELETE, Column.uuids(intervals));
        }
    }

    void insert(List<Stored> intervals) {
        if (!intervals.isEmpty()) {
            database.update(
                    INSERT,
                    Column.of("uuid", intervals, Stored::id),
                    Column.of("uuid", intervals, Stored::customer),
                    Column.of(
                            "text", intervals, stored -> name(stored.interval().stage())),
                    Column.of("text", intervals, stored -> stored.interval().since()),
                    Column.of("text", intervals, stored -> stored.interval().reason()));
        }
    }

    /** Notes when customers are due, and what was told of them. */
    void save(List<Move> moves, String rule, Instant now) {
        if (!moves.isEmpty()) {
            database.update(
                    SAVE,
                    rule,
                    now,
                    Column.of("uuid", moves, Move::customer),
                    Column.of("text", moves, Move::dueAt),
                    Column.of("bigint", moves, move -> move.told().version()),
                    Column.of("text", moves, move -> name(move.told().from())),
                    Column.of("text", moves, move -> name(move.told().to().stage())),
                    Column.of("text", moves, move -> move.told().to().since()),
                    Column.of("text", moves, move -> move.told().to().reason()));
        }
    }

    /** Brings the stage to where lists are filtered and sorted by it. */
    void show(Map<UUID, LifecycleStage> stages) {
        if (!stages.isEmpty()) {
            var entries = List.copyOf(stages.entrySet());
            database.update(SHOW, Column.of("uuid", entries, Map.Entry::getKey), Column.of("smallint", entries, entry ->
                    (short) entry.getValue().ordinal()));
        }
    }

    /** The name of a stage in events and rows; null for none. */
    static String name(LifecycleStage stage) {
        return stage == null ? null : EnumNames.name(stage);
    }

    /** The stage of that name; null for none. */
    static LifecycleStage stage(String name) {
        return name == null ? null : (LifecycleStage) EnumNames.find(LifecycleStage.class, name);
    }

    private static Held held(Row row) throws SQLException {
        var stage = LifecycleStage.values()[(int) row.number(3)];
        var registeredAt = row.instant(2);
        return row.text(6) == null
                ? new Held(row.uuid(1), registeredAt, stage, 1, null, null, Told.byRegistration(registeredAt))
                : new Held(
                        row.uuid(1),
                        registeredAt,
                        stage,
                        row.number(4),
                        row.instant(5),
                        row.text(6),
                        new Told(
                                row.number(7),
                                stage(row.text(8)),
                                new LifecycleInterval(stage(row.text(9)), row.instant(10), row.text(11))));
    }

    /**
     * What is held of a customer.
     *
     * @param version of the history; 1 before the first purchase
     * @param dueAt when the lapse of time moves the stage; null when only a purchase can
     * @param rule by which the history was computed; null before the first purchase
     * @param told what the other services were told last
     */
    record Held(
            UUID customer,
            Instant registeredAt,
            LifecycleStage stage,
            long version,
            Instant dueAt,
            String rule,
            Told told) {

        /** Whether all this is in the row already, or goes without a row. */
        boolean isNoted(Told lastTold, Instant due, String byRule) {
            return lastTold.equals(told)
                    && Objects.equals(dueAt, due)
                    && (byRule.equals(rule) || rule == null && due == null);
        }
    }

    /** An interval in its row. */
    record Stored(UUID id, UUID customer, LifecycleInterval interval) {}

    /** What is to be noted of a customer. */
    record Move(UUID customer, Instant dueAt, Told told) {}

    /**
     * A stage as it is told.
     *
     * @param version number among those that were told
     * @param from the stage before; null for the first
     */
    record Told(long version, LifecycleStage from, LifecycleInterval to) {

        /** The registration says so itself: a prospect. */
        static Told byRegistration(Instant at) {
            return new Told(1, null, new LifecycleInterval(LifecycleStage.PROSPECT, at, "registered"));
        }
    }
}
