package crm.customer.timeline;

import crm.customer.profile.CustomerService;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads timelines, and takes what other services tell. */
@ApplicationScoped
@Transactional
public class TimelineService {

    private static final String OF_CUSTOMER = "t.customerId = :customer";

    private final TouchpointTable table;
    private final CustomerService customers;
    private final Keyset keyset;

    TimelineService(TouchpointTable table, CustomerService customers, Keyset keyset) {
        this.table = table;
        this.customers = customers;
        this.keyset = keyset;
    }

    /** A page of a customer's timeline. */
    public Page<TimelineEntryView> page(UUID customer, ListQuery query) {
        customers.get(customer);
        return keyset.page(
                TimelineEntry.class, query.among(OF_CUSTOMER, Map.of("customer", customer)), TimelineEntry::view);
    }

    /**
     * Takes contacts, each once. One that is nobody's, or whose customer is not there, is taken away if it was somebody's before;
     * what belongs to a ticket is kept until the ticket's customer is known, and goes with the ticket from then on.
     *
     * @param present the customers that are there, locked
     */
    public void add(Collection<Touchpoint> contacts, Set<UUID> present) {
        var newest = new LinkedHashMap<String, Touchpoint>();
        contacts.forEach(contact ->
                newest.merge(contact.key(), contact, (held, next) -> next.version() > held.version() ? next : held));
        var kept = new ArrayList<Touchpoint>();
        var gone = new ArrayList<Touchpoint>();
        var tickets = new HashSet<UUID>();
        for (var contact : newest.values()) {
            var isKept = contact.customer() == null ? contact.ticket() != null : present.contains(contact.customer());
            (isKept ? kept : gone).add(contact);
            if (contact.kind() == TouchpointKind.TICKET_OPENED) {
                tickets.add(UUID.fromString(contact.reference()));
            }
        }
        table.takeAway(gone);
        table.store(kept);
        table.follow(tickets);
    }
}
