package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A recipient withdrew the consent for a channel and purpose, by the link of a message. The ledger of consents
 * belongs to the customer service; until it has noted it, marketing keeps to it already.
 *
 * @param messageId the message whose link was used
 * @param version number of this event among those of the message, from 1; whoever has the mailbox is told by an event of
 *     its own, with a number of its own
 * @param occurredAt from when on it holds, in UTC: later than the consent that is withdrawn
 * @param campaignId the campaign it belongs to
 * @param customerId whose consent is withdrawn: the recipient's, or that of another customer with the same address
 * @param channel {@code email}
 * @param purpose for example {@code marketing}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unsubscribed(
        UUID messageId,
        long version,
        Instant occurredAt,
        UUID campaignId,
        UUID customerId,
        String channel,
        String purpose)
        implements DomainEvent {

    public static final String TYPE = "marketing.unsubscribed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "message";
    }

    @Override
    public UUID aggregateId() {
        return messageId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
