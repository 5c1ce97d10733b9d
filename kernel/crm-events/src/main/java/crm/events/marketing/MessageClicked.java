package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A link of a message was followed.
 *
 * @param messageId the message: one mail to one recipient
 * @param version number of this event among those of the message, from 1
 * @param occurredAt when it happened, in UTC
 * @param campaignId the campaign it belongs to
 * @param campaignName what the campaign is called
 * @param customerId to whom
 * @param channel {@code email}
 * @param url where it leads
 * @param machine whether it looks like a machine; such a click counts nowhere unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageClicked(
        UUID messageId,
        long version,
        Instant occurredAt,
        UUID campaignId,
        String campaignName,
        UUID customerId,
        String channel,
        String url,
        boolean machine)
        implements DomainEvent {

    public static final String TYPE = "marketing.message-clicked.v1";

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
