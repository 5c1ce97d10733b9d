package crm.marketing.attribution;

import crm.events.sales.Order;
import crm.events.sales.Reversal;
import crm.marketing.database.Column;
import crm.marketing.database.Gathering;
import crm.marketing.database.Statements;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps what was ordered and taken back, and has it credited. An order and its reversals come over different partitions in any
 * order: whoever is second finds what the first has written, because both lock the order's id.
 */
@ApplicationScoped
@Transactional
public class OrderProjection {

    private static final String ORDERED = """
            insert into order_ref as held (id, version, customer_id, status, ordered_at, net, currency)
            select told.id, told.version,
              case when exists (select 1 from customer_ref c where c.id = told.customer_id and c.removed_at is not null)
                   then null else told.customer_id end,
              told.status, told.ordered_at, told.net, told.currency
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::numeric[], ?::text[])
              as told(id, version, customer_id, status, ordered_at, net, currency)
            order by id
            on conflict (id) do update set
              version = excluded.version, customer_id = excluded.customer_id, status = excluded.status,
              ordered_at = excluded.ordered_at, net = excluded.net, currency = excluded.currency
            where excluded.version > held.version
            """;

    private static final String REVERSED = """
            insert into reversal_ref as held (id, version, order_id, net, currency)
            select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::numeric[], ?::text[]) as told(id) order by id
            on conflict (id) do update set
              version = excluded.version, order_id = excluded.order_id, net = excluded.net, currency = excluded.currency
            where excluded.version > held.version
            """;

    private final RunningTransaction transaction;
    private final Statements statements;
    private final LastTouch attribution;

    OrderProjection(RunningTransaction transaction, Statements statements, LastTouch attribution) {
        this.transaction = transaction;
        this.statements = statements;
        this.attribution = attribution;
    }

    public void ordered(Order order) {
        unwritten().orders.merge(order.orderId(), order, (held, next) -> next.version() > held.version() ? next : held);
    }

    public void reversed(Reversal reversal) {
        unwritten()
                .reversals
                .merge(reversal.reversalId(), reversal, (held, next) -> next.version() > held.version() ? next : held);
    }

    /** Forgets whose orders they were; what they brought a campaign stays. */
    public void forget(UUID customer) {
        transaction.companion(Forgetting.class, Forgetting::new).add(customer);
    }

    /** Has the orders credited again that came after a message of which it has become known only now that it was sent. */
    public void reached(UUID message) {
        var orders = statements.list("""
                select o.id from touch t join order_ref o on o.customer_id = t.customer_id and o.ordered_at >= t.at
                where t.message_id = ? and t.kind = 'send'
                """, row -> row.id("id"), message);
        if (!orders.isEmpty()) {
            statements.lock(orders.stream().map(id -> "order " + id).toList());
            lockCustomers(customers(orders).stream());
            attribution.credit(orders);
        }
    }

    private Unwritten unwritten() {
        return transaction.companion(Unwritten.class, Unwritten::new);
    }

    private void write(List<Order> orders, List<Reversal> reversals) {
        var touched = new TreeSet<>(orders.stream().map(Order::orderId).toList());
        reversals.stream().map(Reversal::orderId).filter(Objects::nonNull).forEach(touched::add);
        if (!reversals.isEmpty()) {
            touched.addAll(statements.list(
                    "select order_id from reversal_ref where id = any(?::uuid[]) and order_id is not null",
                    row -> row.id("order_id"),
                    Column.of("uuid", reversals, Reversal::reversalId)));
        }
        statements.lock(touched.stream().map(id -> "order " + id).toList());
        lockCustomers(Stream.concat(
                orders.stream().map(Order::customerId).filter(Objects::nonNull), customers(touched).stream()));
        if (!orders.isEmpty()) {
            ordered(orders);
        }
        if (!reversals.isEmpty()) {
            reversed(reversals);
        }
        attribution.credit(new ArrayList<>(touched));
    }

    private List<UUID> customers(Collection<UUID> orders) {
        return statements.list(
                "select customer_id from order_ref where id = any(?::uuid[]) and customer_id is not null",
                row -> row.id("customer_id"),
                Column.ids(List.copyOf(orders)));
    }

    /** Whoever forgets one of them waits until our orders are there to be forgotten, or we until it is removed. */
    private void lockCustomers(Stream<UUID> customers) {
        statements.lock(customers.map(id -> "customer " + id).toList());
    }

    private void ordered(List<Order> orders) {
        statements.update(
                ORDERED,
                Column.of("uuid", orders, Order::orderId),
                Column.of("bigint", orders, Order::version),
                Column.text(orders, Order::customerId),
                Column.text(orders, Order::status),
                Column.text(orders, Order::orderedAt),
                Column.text(orders, order -> order.net().toPlainString()),
                Column.text(orders, Order::currency));
    }

    private void reversed(List<Reversal> reversals) {
        statements.update(
                REVERSED,
                Column.of("uuid", reversals, Reversal::reversalId),
                Column.of("bigint", reversals, Reversal::version),
                Column.text(reversals, Reversal::orderId),
                Column.text(reversals, reversal -> reversal.net().toPlainString()),
                Column.text(reversals, Reversal::currency));
    }

    /** The orders and reversals of a batch, each at its newest. */
    private final class Unwritten implements Synchronization {

        private final Map<UUID, Order> orders = new LinkedHashMap<>();
        private final Map<UUID, Reversal> reversals = new LinkedHashMap<>();

        @Override
        public void beforeCompletion() {
            write(List.copyOf(orders.values()), List.copyOf(reversals.values()));
        }

        @Override
        public void afterCompletion(int status) {
            // written or undone; nothing is kept
        }
    }

    /** The removed customers of a batch. */
    private final class Forgetting extends Gathering<UUID> {

        @Override
        protected void write(List<UUID> customers) {
            lockCustomers(customers.stream());
            var ids = Column.ids(customers);
            statements.update("update order_ref set customer_id = null where customer_id = any(?::uuid[])", ids);
            statements.update("update attribution set customer_id = null where customer_id = any(?::uuid[])", ids);
        }
    }
}
