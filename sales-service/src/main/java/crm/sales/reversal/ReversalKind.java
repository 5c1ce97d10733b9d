package crm.sales.reversal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sale is taken back. */
@Schema(name = "ReversalKind")
public enum ReversalKind {
    /** Before the goods were delivered. */
    @JsonProperty("cancellation")
    CANCELLATION("cancellation"),
    /** The goods came back. */
    @JsonProperty("return")
    RETURN("return");

    @EnumeratedValue
    private final String wireName;

    ReversalKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
