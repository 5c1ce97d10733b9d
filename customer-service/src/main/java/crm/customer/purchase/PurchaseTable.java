package crm.customer.purchase;

import crm.customer.database.Column;
import crm.customer.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The statements on purchases; any number of rows is one statement, in the running transaction. */
@ApplicationScoped
class PurchaseTable {

    private static final String HOLDERS = "select id, customer_id from customer_purchase where id = any(?)";

    private static final String STORE = """
            insert into customer_purchase as held
              (id, kind, version, customer_id, order_id, at, amount, currency, cancelled, counts)
            select id, kind, version, customer_id, order_id, at::timestamptz, amount::numeric, currency, cancelled,
                   kind = 'order' and not cancelled
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
              as told (id, kind, version, customer_id, order_id, at, amount, currency, cancelled)
            order by id
            on conflict (id) do update set
              kind = excluded.kind, version = excluded.version, customer_id = excluded.customer_id, order_id = excluded.order_id,
              at = excluded.at, amount = excluded.amount, currency = excluded.currency, cancelled = excluded.cancelled,
              counts = excluded.counts
            where excluded.version > held.version
            returning customer_id""";

    /** An order of which the cancellations take back everything is no purchase, even if it does not say so itself. */
    private static final String COUNT = """
            with judged as (
              select id, not cancelled and not (amount > 0 and amount <= coalesce((
                       select -sum(taken.amount) from customer_purchase taken
                       where taken.order_id = placed.id and taken.kind = 'cancellation'), 0)) as counts
              from customer_purchase placed where id = any(?) and kind = 'order'
            )
            update customer_purchase held set counts = judged.counts
            from judged where held.id = judged.id and held.counts <> judged.counts
            returning held.customer_id""";

    private static final String SUM_UP = """
            with summed as (
              select customer_id, currency, count(*) filter (where counts) as purchases, sum(amount) as net,
                     min(at) filter (where counts) as first_ordered_at, max(at) filter (where counts) as last_ordered_at
              from customer_purchase where customer_id = any(?) group by customer_id, currency
            ), gone as (
              delete from purchase_total held where customer_id = any(?)
                and not exists (select 1 from summed where summed.customer_id = held.customer_id and summed.currency = held.currency)
            )
            insert into purchase_total select * from summed order by customer_id, currency
            on conflict (customer_id, currency) do update set
              purchases = excluded.purchases, net = excluded.net,
              first_ordered_at = excluded.first_ordered_at, last_ordered_at = excluded.last_ordered_at""";

    private static final String TIMES = """
            select customer_id, at from customer_purchase
            where customer_id = any(?) and counts order by customer_id, at""";

    private final Database database;

    PurchaseTable(Database database) {
        this.database = database;
    }

    /** Whose those of the entries are that are held; null for nobody's. */
    Map<UUID, UUID> holders(Collection<UUID> entries) {
        var holders = new HashMap<UUID, UUID>();
        database.list(HOLDERS, row -> holders.put(row.uuid(1), row.uuid(2)), Column.uuids(entries));
        return holders;
    }

    /**
     * Stores entries that are not held, or in an older version; each of them once.
     *
     * @return whose they are now
     */
    Set<UUID> store(List<PurchaseEntry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        var customers = database.list(
                STORE,
                row -> row.uuid(1),
                Column.of("uuid", entries, PurchaseEntry::id),
                Column.of("text", entries, entry -> entry.kind().column()),
                Column.of("bigint", entries, PurchaseEntry::version),
                Column.of("uuid", entries, PurchaseEntry::customer),
                Column.of("uuid", entries, PurchaseEntry::order),
                Column.of("text", entries, PurchaseEntry::at),
                Column.of("text", entries, entry -> entry.amount().toPlainString()),
                Column.of("text", entries, PurchaseEntry::currency),
                Column.of("boolean", entries, PurchaseEntry::isCancelled));
        return known(customers);
    }

    /**
     * Judges anew which of these orders are purchases.
     *
     * @return the customers for whom that changed something
     */
    Set<UUID> count(Collection<UUID> orders) {
        return orders.isEmpty() ? Set.of() : known(database.list(COUNT, row -> row.uuid(1), Column.uuids(orders)));
    }

    /** Sums up anew what these customers bought. */
    void sumUp(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            var ids = Column.uuids(customers);
            database.update(SUM_UP, ids, ids);
        }
    }

    /** When these customers bought, the earliest first. */
    Map<UUID, List<Instant>> times(Collection<UUID> customers) {
        var times = new LinkedHashMap<UUID, List<Instant>>();
        database.list(
                TIMES,
                row -> times.computeIfAbsent(row.uuid(1), customer -> new ArrayList<>())
                        .add(row.instant(2)),
                Column.uuids(customers));
        return times;
    }

    private static Set<UUID> known(Collection<UUID> customers) {
        var known = new HashSet<>(customers);
        known.removeIf(Objects::isNull);
        return known;
    }
}
