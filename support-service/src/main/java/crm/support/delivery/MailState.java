package crm.support.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a mail is. */
@Schema(name = "OutgoingMailState")
public enum MailState {
    /** It will be sent. */
    @JsonProperty("pending")
    PENDING("pending"),
    /** It is being sent. */
    @JsonProperty("claimed")
    CLAIMED("claimed"),
    /** The mail server has taken it. */
    @JsonProperty("sent")
    SENT("sent"),
    /** The mail server has refused it for good, or it is no longer wanted. */
    @JsonProperty("failed")
    FAILED("failed"),
    /** Nobody knows yet whether the mail server has taken it. */
    @JsonProperty("in-doubt")
    IN_DOUBT("in-doubt");

    @EnumeratedValue
    private final String wireName;

    MailState(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
