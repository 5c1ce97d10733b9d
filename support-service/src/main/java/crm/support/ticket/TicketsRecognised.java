package crm.support.ticket;

import java.util.List;

/** It is known now, or anew, whose tickets are: told within this service, in the transaction that says so. */
public record TicketsRecognised(List<TicketThread> tickets) {}
