package crm.customer.purchase;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a customer bought in one currency, for queries; {@link PurchaseTable} writes it. */
@Entity
@Immutable
@IdClass(PurchaseTotal.Key.class)
public class PurchaseTotal {

    @Id
    private UUID customerId;

    @Id
    private String currency;

    private long purchases;
    private BigDecimal net;
    private Instant firstOrderedAt;
    private Instant lastOrderedAt;

    /** For Hibernate. */
    protected PurchaseTotal() {}

    /** What identifies a total. */
    public record Key(UUID customerId, String currency) implements Serializable {}
}
