package crm.support.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made of a mail. */
@Schema(name = "InboundMailOutcome")
public enum MailOutcome {
    /** It opened a ticket. */
    @JsonProperty("ticket-opened")
    TICKET_OPENED("ticket-opened"),
    /** It went to a ticket that was there. */
    @JsonProperty("ticket-continued")
    TICKET_CONTINUED("ticket-continued"),
    /** A machine answered; nothing was made of it. */
    @JsonProperty("automatic")
    AUTOMATIC("automatic"),
    /** A mail server reported about a mail; nothing was made of it. */
    @JsonProperty("bounce")
    BOUNCE("bounce"),
    /** It was our own; nothing was made of it. */
    @JsonProperty("own")
    OWN("own"),
    /** Nobody can tell from whom it is; nothing was made of it. */
    @JsonProperty("without-sender")
    WITHOUT_SENDER("without-sender"),
    /** It failed again and again and was put aside; it is still in the mailbox. */
    @JsonProperty("put-aside")
    PUT_ASIDE("put-aside");

    @EnumeratedValue
    private final String wireName;

    MailOutcome(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
