package crm.customer.purchase;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the projection, for queries; {@link PurchaseTable} writes it. */
@Entity
@Immutable
@Table(name = "customer_purchase")
public class Purchase {

    @Id
    private UUID id;

    private UUID customerId;
    private Instant at;
    private BigDecimal amount;
    private String currency;
    private boolean counts;

    /** For Hibernate. */
    protected Purchase() {}
}
