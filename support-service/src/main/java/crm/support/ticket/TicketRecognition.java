package crm.support.ticket;

import crm.support.customerref.CustomerRef;
import crm.support.ticket.TicketJournal.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tickets learn whose they are when customers become known, and forget those who were removed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TicketRecognition {

    private final TicketRepository repository;
    private final TicketJournal journal;
    private final CustomerLinks links;
    private final Clock clock;

    TicketRecognition(TicketRepository repository, TicketJournal journal, CustomerLinks links, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.links = links;
        this.clock = clock;
    }

    /** Gives the tickets of nobody yet to those of the customers whose they are; whoever it may be several of stays nobody. */
    public void recognise(List<CustomerRef> customers) {
        var emails = new HashSet<String>();
        var keys = new HashSet<String>();
        customers.forEach(customer -> {
            emails.addAll(customer.emails());
            keys.addAll(customer.externalIds());
        });
        var tickets = repository.unrecognised(emails, keys);
        var found = lookUp(tickets);
        var changes = tickets.stream()
                .filter(ticket -> found.get(ticket.id()) != null)
                .map(ticket -> new Change(ticket, ticket.status(), ticket.recognise(found.get(ticket.id())), null))
                .toList();
        journal.changed(changes, clock.instant());
    }

    /**
     * Forgets what tickets of a customer say of a person.
     *
     * @return the tickets that forgot; as many as asked for when there may be more
     */
    public List<UUID> forget(UUID customer, int limit) {
        var tickets = repository.of(customer, limit);
        var changes = tickets.stream()
                .map(ticket -> new Change(ticket, ticket.status(), ticket.forget(), null))
                .toList();
        journal.changed(changes, clock.instant());
        var ids = tickets.stream().map(Ticket::id).toList();
        if (!ids.isEmpty()) {
            repository.forgetReasons(ids);
        }
        return ids;
    }

    /** Before any ticket is touched. Few tickets wait for one customer, and each address or id is looked up once. */
    private Map<UUID, UUID> lookUp(List<Ticket> tickets) {
        var byTold = new HashMap<TicketCustomer, UUID>();
        var found = new HashMap<UUID, UUID>();
        Set<TicketCustomer> asked = new HashSet<>();
        for (var ticket : tickets) {
            var told = ticket.customer().view();
            if (asked.add(told)) {
                byTold.put(told, links.find(told).customerId());
            }
            found.put(ticket.id(), byTold.get(told));
        }
        return found;
    }
}
