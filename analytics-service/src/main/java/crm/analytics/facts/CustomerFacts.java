package crm.analytics.facts;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps one fact row for each customer, whatever order the events arrive in. Those of a transaction are written together,
 * before it commits.
 *
 * <p>An event older than the row is ignored. A change heard before its registration places the customer, for it carries
 * the whole state; a removal is final. A state told again says both.
 */
@ApplicationScoped
public class CustomerFacts {

    private final RunningTransaction transaction;
    private final CustomerFactStore store;

    CustomerFacts(RunningTransaction transaction, CustomerFactStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    @Transactional
    public void registered(CustomerRegistered event) {
        unwritten().add(CustomerFact.of(event));
    }

    @Transactional
    public void changed(CustomerChanged event) {
        unwritten().add(CustomerFact.of(event));
    }

    @Transactional
    public void removed(CustomerRemoved event) {
        unwritten().add(new Removal(event.customerId(), event.version(), event.occurredAt()));
    }

    @Transactional
    public void restated(CustomerRestated event) {
        unwritten().add(CustomerFact.of(event));
        if (event.removedAt() != null) {
            unwritten().add(new Removal(event.customerId(), event.version(), event.removedAt()));
        }
    }

    private UnwrittenFacts unwritten() {
        return transaction.companion(UnwrittenFacts.class, () -> new UnwrittenFacts(store));
    }
}
