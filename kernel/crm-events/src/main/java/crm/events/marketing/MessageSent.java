package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * The mail server took a message.
 *
 * @param messageId the message: one mail to one recipient
 * @param version number of this event among those of the message, from 1
 * @param occurredAt when it happened, in UTC
 * @param campaignId the campaign it belongs to
 * @param campaignName what the campaign is called
 * @param customerId to whom
 * @param channel {@code email}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageSent(
        UUID messageId,
        long version,
        Instant occurredAt,
        UUID campaignId,
        String campaignName,
        UUID customerId,
        String channel)
        implements DomainEvent {

    public static final String TYPE = "marketing.message-sent.v1";

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
