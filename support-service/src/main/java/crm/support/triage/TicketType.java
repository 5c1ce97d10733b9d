package crm.support.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants. */
@Schema(name = "TicketType")
public enum TicketType {
    /** Somebody wants to know something. */
    @JsonProperty("question")
    QUESTION("question"),
    /** Somebody is not content. */
    @JsonProperty("complaint")
    COMPLAINT("complaint"),
    /** Something does not work. */
    @JsonProperty("incident")
    INCIDENT("incident"),
    /** Something is to be done. */
    @JsonProperty("service-request")
    SERVICE_REQUEST("service-request");

    @EnumeratedValue
    private final String wireName;

    TicketType(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
