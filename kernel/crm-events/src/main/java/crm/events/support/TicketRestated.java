package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket, told again because somebody asked for it; nothing has happened.
 *
 * @param occurredAt when it happened, in UTC
 * @param ticket the ticket after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketRestated(Instant occurredAt, Ticket ticket) implements DomainEvent {

    public static final String TYPE = "support.ticket-restated.v1";

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
