package crm.sales.order;

import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.sales.line.Line;
import crm.sales.line.LineTotals;
import crm.sales.upsert.Aggregate;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What somebody ordered. Its lines are part of it: they are read, written and versioned together. */
@Entity
@Table(name = "sales_order")
public class SalesOrder implements Aggregate {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private OrderContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<TakenBack> takenBack;

    // What the list is sorted by; a column of the content, known here as never null.
    @Column(insertable = false, updatable = false, nullable = false)
    private Instant orderedAt;

    // What follows from the content and the reversals.
    @Embedded
    private OrderStanding standing;

    @Embedded
    private LineTotals totals;

    // What the list is sorted by; a column of the totals, known here as never null.
    @Column(insertable = false, updatable = false, nullable = false)
    private BigDecimal gross;

    // Only looked for, never read.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> skus;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** How it was before the reversals of this transaction. */
    @Transient
    private Map<String, Object> before;

    /** For Hibernate. */
    protected SalesOrder() {}

    private SalesOrder(UUID id, OrderContent content, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.takenBack = List.of();
        this.createdAt = now;
        take(content, now);
    }

    /** An order that we did not have before. */
    static SalesOrder place(UUID id, OrderContent content, Instant now) {
        return new SalesOrder(id, content, now);
    }

    /** What to tell the others about a new order. */
    OrderPlaced placed() {
        return new OrderPlaced(createdAt, OrderTold.of(this, version));
    }

    /** What to tell those who were not there. */
    OrderRestated restated() {
        return new OrderRestated(updatedAt, OrderTold.of(this, version));
    }

    /**
     * Takes another content. The version moves by one, when the transaction writes it.
     *
     * @return what to tell the others; nothing when the content says the same as the present one
     * @throws TransitionNotAllowed when a state cannot follow the present one
     * @throws LineTakenBack when a line changes of which something was taken back
     * @throws OrderIsOver when the order was cancelled, and more changes than what it is called
     */
    Optional<OrderChanged> change(OrderContent next, Instant now) {
        if (next.equals(content)) {
            return Optional.empty();
        }
        OrderRules.check(this, next);
        var was = OrderFacts.of(this);
        take(next, now);
        return Optional.of(changedSince(was, now));
    }

    /** Whether it is known to be of one of the customers. */
    boolean isOf(Collection<UUID> customers) {
        return content.customerId() != null && customers.contains(content.customerId());
    }

    /**
     * What a reversal takes back of some lines, if it takes so many units of each.
     *
     * @param own what the reversal took back until now; empty for a new one
     * @param wanted the reversal's lines: position, units, and the position of the line here
     * @throws MoreThanOrdered when more is wanted of a line than is left
     * @throws OrderIsOver when a delivered order is to be cancelled
     */
    public List<Line> shares(List<Line> own, List<WantedUnits> wanted, boolean isCancellation) {
        if (isCancellation && content.toldFulfilmentState() == FulfilmentState.DELIVERED) {
            throw OrderIsOver.delivered();
        }
        var others = new TakenBackLines(takenBack);
        others.remove(own, isCancellation);
        return wanted.stream().map(new LinesLeft(content, others)::share).toList();
    }

    /** What is left of the lines: the units of a cancellation of all the rest. */
    public List<WantedUnits> left() {
        return new LinesLeft(content, new TakenBackLines(takenBack)).all();
    }

    /** Notes that a reversal takes back other shares than before; call {@link #settled} when all are noted. */
    public void settle(List<Line> own, List<Line> next, boolean isCancellation) {
        if (before == null) {
            before = OrderFacts.of(this);
        }
        var taken = new TakenBackLines(takenBack);
        taken.remove(own, isCancellation);
        taken.add(next, isCancellation);
        takenBack = taken.toStore();
    }

    /** What to tell the others of the order when reversals have changed it. The version moves by one. */
    public OrderChanged settled(Instant now) {
        var was = before;
        before = null;
        take(content, now);
        return changedSince(was, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** What is said of it. */
    public OrderContent content() {
        return content;
    }

    List<TakenBack> takenBack() {
        return takenBack;
    }

    /** Where it stands: what follows from what is said of it and from its reversals. */
    OrderStanding standing() {
        return standing;
    }

    LineTotals totals() {
        return totals;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private void take(OrderContent next, Instant now) {
        content = next;
        totals = LineTotals.of(next.lines(), next.currency());
        standing = OrderStanding.of(next, new TakenBackLines(takenBack));
        skus = next.lines().stream().map(Line::sku).distinct().toList();
        updatedAt = now;
    }

    private OrderChanged changedSince(Map<String, Object> was, Instant now) {
        var told = OrderTold.of(this, version + 1);
        return new OrderChanged(now, told, OrderFacts.differences(was, OrderFacts.of(this)));
    }
}
