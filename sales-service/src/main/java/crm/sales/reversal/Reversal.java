package crm.sales.reversal;

import crm.events.DomainEvent;
import crm.events.sales.OrderCancelled;
import crm.events.sales.OrderReturned;
import crm.events.sales.ReversalChanged;
import crm.events.sales.ReversalRestated;
import crm.sales.line.Line;
import crm.sales.line.LineTotals;
import crm.sales.upsert.Aggregate;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A cancellation or a return. Its amounts are positive: whoever sums up subtracts them. */
@Entity
public class Reversal implements Aggregate {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private ReversalContent content;

    // What the list is sorted by; a column of the content, known here as never null.
    @Column(insertable = false, updatable = false, nullable = false)
    private Instant reversedAt;

    @Embedded
    private LineTotals totals;

    // What the list is sorted by too; a column of the totals, known here as never null.
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

    /** For Hibernate. */
    protected Reversal() {}

    private Reversal(UUID id, ReversalContent content, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.createdAt = now;
        take(content, now);
    }

    /** A reversal that we did not have before. */
    static Reversal enter(UUID id, ReversalContent content, Instant now) {
        return new Reversal(id, content, now);
    }

    /** What to tell the others about a new one. */
    DomainEvent entered() {
        return content.isCancellation()
                ? new OrderCancelled(createdAt, told(version))
                : new OrderReturned(createdAt, told(version));
    }

    /** What to tell those who were not there. */
    ReversalRestated restated() {
        return new ReversalRestated(updatedAt, told(version));
    }

    /**
     * Takes another content. The version moves by one, when the transaction writes it.
     *
     * @return what to tell the others; nothing when the content says the same as the present one
     */
    Optional<ReversalChanged> change(ReversalContent next, Instant now) {
        var changed = ReversalFacts.differences(content, next);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        take(next, now);
        return Optional.of(new ReversalChanged(now, told(version + 1), changed));
    }

    /** Whether it is known to be of one of the customers. */
    boolean isOf(Collection<UUID> customers) {
        return content.customerId() != null && customers.contains(content.customerId());
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    ReversalContent content() {
        return content;
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

    private void take(ReversalContent next, Instant now) {
        content = next;
        totals = LineTotals.of(next.lines(), next.currency());
        skus = next.lines().stream().map(Line::sku).distinct().toList();
        updatedAt = now;
    }

    private crm.events.sales.Reversal told(long toldVersion) {
        return new crm.events.sales.Reversal(
                id,
                toldVersion,
                content.kind().wireName(),
                content.number(),
                content.orderId(),
                content.customerId(),
                content.reversedAt(),
                content.currency(),
                content.lines().stream().map(Line::told).toList(),
                totals.net(),
                totals.tax(),
                totals.gross(),
                content.country(),
                content.reason());
    }
}
