package crm.customer.timeline;

import crm.customer.profile.CustomerService;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
     * Takes contacts, each once. One of a customer who is not there is left out; one that is nobody's is kept as long as it may become
     * somebody's with its ticket, and otherwise is taken away.
     *
     * @param present the customers that are there, locked
     */
    public void add(Collection<Touchpoint> contacts, Set<UUID> present) {
        var newest = new LinkedHashMap<String, Touchpoint>();
        contacts.forEach(contact ->
                newest.merge(contact.key(), contact, (held, next) -> next.version() > held.version() ? next : held));
        var kept = new ArrayList<Touchpoint>();
        var gone = new ArrayList<Touchpoint>();
        var customersByTicket = new HashMap<UUID, UUID>();
        for (var contact : newest.values()) {
            if (contact.customer() == null) {
                (contact.ticket() == null ? gone : kept).add(contact);
            } else if (present.contains(contact.customer())) {
                kept.add(contact);
                if (contact.kind() == TouchpointKind.TICKET_OPENED) {
                    customersByTicket.put(UUID.fromString(contact.reference()), contact.customer());
                }
            }
        }
        table.takeAway(gone);
        table.store(kept);
        table.complete(customersByTicket);
    }
}
