package crm.support.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who speaks. */
@Schema(name = "MessageDirection")
public enum Direction {
    /** The customer. */
    @JsonProperty("inbound")
    INBOUND("inbound"),
    /** We. */
    @JsonProperty("outbound")
    OUTBOUND("outbound");

    @EnumeratedValue
    private final String wireName;

    Direction(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
