package crm.customer.changes;

import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerView;
import crm.platform.outbox.EventFeed;
import crm.platform.outbox.NumberedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the customers' changes. */
@ApplicationScoped
@Transactional
public class CustomerChangesService {

    private static final String AGGREGATE = "customer";

    private final EventFeed feed;
    private final CustomerService customers;

    CustomerChangesService(EventFeed feed, CustomerService customers) {
        this.feed = feed;
        this.customers = customers;
    }

    /**
     * The changes after one, everything that is committed by now included.
     *
     * @throws crm.platform.outbox.EventsForgotten when those after it are no longer kept
     */
    public CustomerChangePage after(long seq, int limit) {
        var events = feed.after(AGGREGATE, seq, limit);
        var current =
                customers.getAll(events.stream().map(NumberedEvent::aggregateId).collect(Collectors.toSet()));
        var changes = events.stream().map(event -> change(event, current)).toList();
        return new CustomerChangePage(
                changes, events.isEmpty() ? seq : events.get(events.size() - 1).number());
    }

    /** Where somebody begins who has just read all customers: nothing yet, and what to go on after. */
    public CustomerChangePage latest() {
        return new CustomerChangePage(java.util.List.of(), feed.latest(AGGREGATE));
    }

    private static CustomerChange change(NumberedEvent event, Map<UUID, CustomerView> current) {
        return new CustomerChange(
                event.number(),
                Kind.of(event.type()),
                event.aggregateId(),
                event.aggregateVersion(),
                event.occurredAt(),
                current.get(event.aggregateId()));
    }
}
