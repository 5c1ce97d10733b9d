package crm.analytics.facts;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps one fact row for each customer, whatever order the events arrive in.
 *
 * <p>An event older than the row is ignored. A change heard before its registration places the customer, for it carries
 * the whole state; a removal is final.
 */
@ApplicationScoped
public class CustomerFacts {

    private final CustomerFactStore store;

    CustomerFacts(CustomerFactStore store) {
        this.store = store;
    }

    @Transactional
    public void registered(CustomerRegistered event) {
        store.placed(new CustomerFact(
                event.customerId(),
                event.version(),
                event.kind(),
                event.source(),
                event.country(),
                event.createdAt(),
                event.occurredAt()));
    }

    @Transactional
    public void changed(CustomerChanged event) {
        store.placed(new CustomerFact(
                event.customerId(),
                event.version(),
                event.kind(),
                event.source(),
                event.country(),
                event.createdAt(),
                event.occurredAt()));
    }

    @Transactional
    public void removed(CustomerRemoved event) {
        store.removed(event.customerId(), event.version(), event.occurredAt());
    }
}
