package crm.support.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket has taken a step: told within this service, in the transaction of the step.
 *
 * @param customerId null while nobody is recognised
 * @param from null for a ticket that was opened
 */
public record TicketMoved(
        UUID ticketId,
        String number,
        String subject,
        UUID customerId,
        String contactEmail,
        TicketStatus from,
        TicketStatus to,
        Instant at) {

    static TicketMoved of(Ticket ticket, TicketStatus from, Instant at) {
        return new TicketMoved(
                ticket.id(),
                ticket.number(),
                ticket.details().subject(),
                ticket.customer().customerId(),
                ticket.customer().contactEmail(),
                from,
                ticket.status(),
                at);
    }
}
