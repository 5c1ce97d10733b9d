package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ticket changed.
 *
 * @param occurredAt when it happened, in UTC
 * @param ticket the ticket after it
 * @param changedFields names of the fields that changed, without values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketChanged(Instant occurredAt, Ticket ticket, List<String> changedFields) implements DomainEvent {

    public static final String TYPE = "support.ticket-changed.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public TicketChanged {
        changedFields = changedFields == null ? List.of() : List.copyOf(changedFields);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "ticket";
    }

    @Override
    public UUID aggregateId() {
        return ticket.ticketId();
    }

    @Override
    public long aggregateVersion() {
        return ticket.version();
    }
}
