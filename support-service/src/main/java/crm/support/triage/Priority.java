package crm.support.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon something has to be done. */
@Schema(name = "TicketPriority")
public enum Priority {
    /** When there is time. */
    @JsonProperty("low")
    LOW("low"),
    /** In its turn. */
    @JsonProperty("normal")
    NORMAL("normal"),
    /** Before others. */
    @JsonProperty("high")
    HIGH("high"),
    /** At once. */
    @JsonProperty("urgent")
    URGENT("urgent");

    @EnumeratedValue
    private final String wireName;

    Priority(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
