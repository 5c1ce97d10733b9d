package crm.customer.changes;

import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerView;
import crm.platform.outbox.EventFeed;
import crm.platform.outbox.NumberedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the customers' changes. In no transaction around all of it: the feed numbers a backlog in many short ones, and that may
 * take longer than one lasts.
 */
@ApplicationScoped
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
     * @param seq the one; empty to begin with the oldest that is kept
     * @throws crm.platform.outbox.EventsForgotten when those after it are no longer kept
     */
    public CustomerChangePage after(OptionalLong seq, int limit) {
        var page = seq.isPresent() ? feed.after(AGGREGATE, seq.getAsLong(), limit) : feed.oldest(AGGREGATE, limit);
        var events = page.events();
        var current =
                customers.getAll(events.stream().map(NumberedEvent::aggregateId).collect(Collectors.toSet()));
        return new CustomerChangePage(
                events.stream().map(event -> change(event, current)).toList(), page.next());
    }

    /** Where somebody begins who has just read all customers: nothing yet, and what to go on after. */
    public CustomerChangePage latest() {
        return new CustomerChangePage(List.of(), feed.latest(AGGREGATE));
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
