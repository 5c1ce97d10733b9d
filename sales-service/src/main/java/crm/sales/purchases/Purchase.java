package crm.sales.purchases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An order or a reversal, as far as the list of purchases shows it; a row of a view over both. */
@Entity
@Immutable
public class Purchase {

    @Id
    private UUID id;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private PurchaseKind kind;

    private String number;

    @Column(nullable = false)
    private Instant occurredAt;

    private String currency;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal gross;
    private String status;
    private String channel;
    private UUID orderId;

    /** For Hibernate. */
    protected Purchase() {}

    UUID id() {
        return id;
    }

    PurchaseKind kind() {
        return kind;
    }

    String number() {
        return number;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String currency() {
        return currency;
    }

    BigDecimal net() {
        return net;
    }

    BigDecimal tax() {
        return tax;
    }

    BigDecimal gross() {
        return gross;
    }

    String status() {
        return status;
    }

    String channel() {
        return channel;
    }

    UUID orderId() {
        return orderId;
    }
}
