package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of a ticket: what the customer wrote, or a public answer. Internal notes are not told.
 *
 * @param messageId the message
 * @param occurredAt when it happened, in UTC
 * @param ticketId the ticket
 * @param ticketNumber its number
 * @param customerId whose ticket it is; absent while not recognised
 * @param direction {@code inbound} or {@code outbound}
 * @param channel {@code email}, {@code api}, {@code phone}, {@code chat}, {@code web}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageRecorded(
        UUID messageId,
        Instant occurredAt,
        UUID ticketId,
        String ticketNumber,
        UUID customerId,
        String direction,
        String channel)
        implements DomainEvent {

    public static final String TYPE = "support.message-recorded.v1";

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
        return 1;
    }
}
