package crm.customer.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of contact it was. */
@Schema(name = "TouchpointKind")
public enum TouchpointKind {
    /** The customer became known. */
    @JsonProperty("registered")
    REGISTERED("registered"),
    /** The customer came into another stage of the lifecycle. */
    @JsonProperty("lifecycle-changed")
    LIFECYCLE_CHANGED("lifecycle-changed"),
    /** The customer gave, refused or withdrew a consent. */
    @JsonProperty("consent-changed")
    CONSENT_CHANGED("consent-changed"),
    @JsonProperty("order-placed")
    ORDER_PLACED("order-placed"),
    @JsonProperty("order-cancelled")
    ORDER_CANCELLED("order-cancelled"),
    @JsonProperty("order-returned")
    ORDER_RETURNED("order-returned"),
    @JsonProperty("opportunity-opened")
    OPPORTUNITY_OPENED("opportunity-opened"),
    @JsonProperty("opportunity-won")
    OPPORTUNITY_WON("opportunity-won"),
    @JsonProperty("opportunity-lost")
    OPPORTUNITY_LOST("opportunity-lost"),
    @JsonProperty("mail-sent")
    MAIL_SENT("mail-sent"),
    /** A person opened a mail for the first time. */
    @JsonProperty("mail-opened")
    MAIL_OPENED("mail-opened"),
    /** A person followed a link in a mail for the first time. */
    @JsonProperty("mail-clicked")
    MAIL_CLICKED("mail-clicked"),
    @JsonProperty("unsubscribed")
    UNSUBSCRIBED("unsubscribed"),
    @JsonProperty("ticket-opened")
    TICKET_OPENED("ticket-opened"),
    @JsonProperty("ticket-resolved")
    TICKET_RESOLVED("ticket-resolved"),
    @JsonProperty("message-inbound")
    MESSAGE_INBOUND("message-inbound"),
    @JsonProperty("message-outbound")
    MESSAGE_OUTBOUND("message-outbound"),
    @JsonProperty("survey-sent")
    SURVEY_SENT("survey-sent"),
    @JsonProperty("survey-answered")
    SURVEY_ANSWERED("survey-answered");

    @EnumeratedValue
    private final String wireName;

    TouchpointKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
