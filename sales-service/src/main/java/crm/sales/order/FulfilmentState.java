package crm.sales.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the delivery of an order is. */
@Schema(name = "OrderFulfilmentState")
public enum FulfilmentState {
    @JsonProperty("unfulfilled")
    UNFULFILLED("unfulfilled"),
    @JsonProperty("in-production")
    IN_PRODUCTION("in-production"),
    @JsonProperty("shipped")
    SHIPPED("shipped"),
    @JsonProperty("delivered")
    DELIVERED("delivered"),
    /** All of it was cancelled before it left; nobody says so, it follows from the cancellations. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String wireName;

    FulfilmentState(String wireName) {
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

    /** Whether the goods have left. */
    boolean isUnderWay() {
        return this == SHIPPED || this == DELIVERED;
    }

    /** Whether a delivery that is said to be in this state may be said to be in another: it goes on, and may skip a state. */
    boolean mayBecome(FulfilmentState next) {
        return ordinal() <= next.ordinal();
    }
}
