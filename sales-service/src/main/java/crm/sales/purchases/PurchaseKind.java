package crm.sales.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of the purchases is. */
@Schema(name = "PurchaseKind")
public enum PurchaseKind {
    @JsonProperty("order")
    ORDER("order"),
    @JsonProperty("cancellation")
    CANCELLATION("cancellation"),
    @JsonProperty("return")
    RETURN("return");

    @EnumeratedValue
    private final String wireName;

    PurchaseKind(String wireName) {
        this.wireName = wireName;
    }

    /** The path of such entries. */
    String path() {
        return this == ORDER ? "/v1/orders/" : "/v1/order-reversals/";
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
