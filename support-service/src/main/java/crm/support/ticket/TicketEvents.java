package crm.support.ticket;

import crm.events.support.TicketChanged;
import crm.events.support.TicketOpened;
import crm.events.support.TicketResolved;
import java.time.Instant;
import java.util.List;

/** A ticket in the words of the events. */
final class TicketEvents {

    private TicketEvents() {}

    static TicketOpened opened(Ticket ticket) {
        return new TicketOpened(ticket.updatedAt(), state(ticket));
    }

    static TicketResolved resolved(Ticket ticket, Instant at) {
        return new TicketResolved(at, state(ticket));
    }

    static TicketChanged changed(Ticket ticket, Instant at, List<String> fields) {
        return new TicketChanged(at, state(ticket), fields);
    }

    private static crm.events.support.Ticket state(Ticket ticket) {
        var details = ticket.details();
        return new crm.events.support.Ticket(
                ticket.id(),
                ticket.version(),
                ticket.number(),
                ticket.customer().customerId(),
                details.subject(),
                details.type().wireName(),
                details.priority().wireName(),
                ticket.status().wireName(),
                details.queue(),
                details.channel().wireName(),
                details.orderId(),
                ticket.openedAt(),
                ticket.serviceLevel().firstResponseDueAt(),
                ticket.firstRespondedAt(),
                ticket.serviceLevel().resolutionDueAt(),
                ticket.resolvedAt());
    }
}
