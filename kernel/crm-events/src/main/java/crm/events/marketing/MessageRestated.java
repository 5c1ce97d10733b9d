package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of a message, told again because somebody asked for it; nothing has happened.
 *
 * @param messageId the message: one mail to one recipient
 * @param version number of this event among those of the message, from 1
 * @param occurredAt when it happened, in UTC
 * @param campaignId the campaign it belongs to
 * @param campaignName what the campaign is called
 * @param customerId to whom
 * @param channel {@code email}
 * @param status {@code sent} or {@code failed}
 * @param openedAt when a person first opened it, in UTC; absent when nobody did
 * @param clickedAt when a person first followed a link, in UTC; absent when nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageRestated(
        UUID messageId,
        long version,
        Instant occurredAt,
        UUID campaignId,
        String campaignName,
        UUID customerId,
        String channel,
        String status,
        Instant openedAt,
        Instant clickedAt)
        implements DomainEvent {

    public static final String TYPE = "marketing.message-restated.v1";

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
