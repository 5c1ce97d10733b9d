package crm.analytics.facts;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

    private final TransactionSynchronizationRegistry transaction;
    private final CustomerFactStore store;

    CustomerFacts(TransactionSynchronizationRegistry transaction, CustomerFactStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    @Transactional
    public void registered(CustomerRegistered event) {
        unwritten()
                .add(new CustomerFact(
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
        unwritten()
                .add(new CustomerFact(
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
        unwritten().add(new Removal(event.customerId(), event.version(), event.occurredAt()));
    }

    @Transactional
    public void restated(CustomerRestated event) {
        unwritten()
                .add(new CustomerFact(
                        event.customerId(),
                        event.version(),
                        event.kind(),
                        event.source(),
                        event.country(),
                        event.createdAt(),
                        event.occurredAt()));
        if (event.removedAt() != null) {
            unwritten().add(new Removal(event.customerId(), event.version(), event.removedAt()));
        }
    }

    private UnwrittenFacts unwritten() {
        if (transaction.getResource(UnwrittenFacts.class) instanceof UnwrittenFacts running) {
            return running;
        }
        var unwritten = new UnwrittenFacts(store);
        transaction.putResource(UnwrittenFacts.class, unwritten);
        transaction.registerInterposedSynchronization(unwritten);
        return unwritten;
    }
}
