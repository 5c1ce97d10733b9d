package crm.sales.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the payment of an order is. */
@Schema(name = "OrderPaymentState")
public enum PaymentState {
    @JsonProperty("pending")
    PENDING("pending"),
    @JsonProperty("paid")
    PAID("paid"),
    /** It was paid, and part of it was taken back; nobody says so, it follows from the reversals. */
    @JsonProperty("partially-refunded")
    PARTIALLY_REFUNDED("partially-refunded"),
    /** It was paid, and all of it was taken back; nobody says so, it follows from the reversals. */
    @JsonProperty("refunded")
    REFUNDED("refunded"),
    @JsonProperty("failed")
    FAILED("failed");

    @EnumeratedValue
    private final String wireName;

    PaymentState(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    /** Whether somebody may say so; otherwise it follows from reversals. */
    boolean canBeSaid() {
        return this != PARTIALLY_REFUNDED && this != REFUNDED;
    }

    /** Whether a payment that is said to be in this state may be said to be in another: what is paid stays so. */
    boolean mayBecome(PaymentState next) {
        return this == next || this != PAID;
    }
}
