package crm.support.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a ticket is, and where it can go from there. */
@Schema(name = "TicketStatus")
public enum TicketStatus {
    /** Nobody has looked at it. */
    @JsonProperty("new")
    NEW("new"),
    /** Somebody is at it. */
    @JsonProperty("open")
    OPEN("open"),
    /** We wait for the customer: no promise runs. */
    @JsonProperty("pending")
    PENDING("pending"),
    /** It is done, as far as we know. */
    @JsonProperty("resolved")
    RESOLVED("resolved"),
    /** It is over. */
    @JsonProperty("closed")
    CLOSED("closed");

    @EnumeratedValue
    private final String wireName;

    TicketStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The steps that can be taken from here. */
    public List<TicketStatus> next() {
        return switch (this) {
            case NEW -> List.of(OPEN, PENDING, RESOLVED, CLOSED);
            case OPEN -> List.of(PENDING, RESOLVED, CLOSED);
            case PENDING -> List.of(OPEN, RESOLVED, CLOSED);
            case RESOLVED -> List.of(OPEN, CLOSED);
            case CLOSED -> List.of();
        };
    }

    /** Whether nothing is left to do. */
    public boolean isOver() {
        return this == RESOLVED || this == CLOSED;
    }

    /** Whether promises run. */
    boolean isRunning() {
        return this == NEW || this == OPEN;
    }
}
