package crm.sales.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an order is in its life. */
@Schema(name = "OrderStatus")
public enum OrderStatus {
    @JsonProperty("placed")
    PLACED("placed"),
    /** Nothing is left to do. */
    @JsonProperty("completed")
    COMPLETED("completed"),
    /** All of it was cancelled; nobody says so, it follows from the cancellations. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String wireName;

    OrderStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    /** Whether somebody may say so; otherwise it follows from reversals. */
    boolean canBeSaid() {
        return this != CANCELLED;
    }

    /** Whether an order that is said to be in this state may be said to be in another. */
    boolean mayBecome(OrderStatus next) {
        return this == next || this == PLACED;
    }
}
