package crm.support.ticket;

import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerNames;
import crm.support.customerref.KnownCustomers;
import crm.support.ticket.TicketJournal.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets learn whose they are when customers become known, and forget those who were removed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TicketRecognition {

    private final TicketRepository repository;
    private final TicketJournal journal;
    private final CustomerDirectory customers;
    private final Clock clock;

    TicketRecognition(TicketRepository repository, TicketJournal journal, CustomerDirectory customers, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.customers = customers;
        this.clock = clock;
    }

    /** Those of the names that tickets of nobody yet were told by: most customers have written nothing. */
    public CustomerNames ofNobody(CustomerNames names) {
        return repository.ofNobody(names);
    }

    /**
     * Gives tickets of nobody yet to whose they are.
     *
     * @param names each of one customer only
     * @param limit how many tickets at most
     * @return whether there may be more
     */
    public boolean recognise(CustomerNames names, int limit) {
        var tickets = repository.unrecognised(names, limit);
        var known = customers.known(CustomerNames.together(
                tickets.stream().map(ticket -> ticket.customer().names()).toList()));
        var changes = tickets.stream()
                .flatMap(ticket -> recognise(ticket, known).stream())
                .toList();
        journal.changed(changes, clock.instant());
        return tickets.size() == limit && !changes.isEmpty();
    }

    /**
     * Forgets what tickets of a customer say of a person.
     *
     * @param names by which others, of nobody, were told that are the customer's
     * @return the tickets that forgot; as many as asked for when there may be more
     */
    public List<UUID> forget(UUID customer, CustomerNames names, int limit) {
        var tickets = new ArrayList<>(repository.of(customer, limit));
        if (tickets.size() < limit && !names.isEmpty()) {
            tickets.addAll(repository.unrecognised(names, limit - tickets.size()));
        }
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

    private static Optional<Change> recognise(Ticket ticket, KnownCustomers known) {
        var link = ticket.customer();
        return known.find(link.contactEmail(), link.customerKey())
                .map(customer -> new Change(ticket, ticket.status(), ticket.recognise(customer), null));
    }
}
