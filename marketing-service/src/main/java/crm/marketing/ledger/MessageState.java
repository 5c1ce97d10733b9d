package crm.marketing.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a message is on its way. */
@Schema(name = "CampaignMessageState")
public enum MessageState {
    /** To be sent. */
    @JsonProperty("pending")
    PENDING("pending"),
    /** An instance is handing it to the mail server. */
    @JsonProperty("claimed")
    CLAIMED("claimed"),
    /** The mail server took it. */
    @JsonProperty("sent")
    SENT("sent"),
    /** The mail server refused it for good. */
    @JsonProperty("failed")
    FAILED("failed"),
    /** It was being handed over when the connection or the instance was lost; nobody knows yet. */
    @JsonProperty("in-doubt")
    IN_DOUBT("in-doubt"),
    /** Not sent after all: the consent was withdrawn, the customer removed, the campaign cancelled. */
    @JsonProperty("skipped")
    SKIPPED("skipped");

    @EnumeratedValue
    private final String wireName;

    MessageState(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
