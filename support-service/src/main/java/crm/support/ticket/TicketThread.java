package crm.support.ticket;

import crm.support.triage.Channel;
import java.util.UUID;

/**
 * A ticket as those see it who say something in it.
 *
 * @param customerId null while nobody is recognised
 * @param email the address to answer to; null when none was told
 */
public record TicketThread(
        UUID id,
        long version,
        String number,
        String subject,
        TicketStatus status,
        Channel channel,
        UUID customerId,
        String email) {

    static TicketThread of(Ticket ticket) {
        return new TicketThread(
                ticket.id(),
                ticket.version(),
                ticket.number(),
                ticket.details().subject(),
                ticket.status(),
                ticket.details().channel(),
                ticket.customer().customerId(),
                ticket.customer().contactEmail());
    }
}
