package crm.support.customerref;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.CustomerState;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Holds what the customer service tells of customers. Those of a transaction are written together, before it commits. */
@ApplicationScoped
public class CustomerRefs {

    private final RunningTransaction transaction;
    private final CustomerRefStore store;

    CustomerRefs(RunningTransaction transaction, CustomerRefStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    @Transactional
    public void registered(CustomerRegistered event) {
        add(event);
    }

    @Transactional
    public void changed(CustomerChanged event) {
        add(event);
    }

    @Transactional
    public void restated(CustomerRestated event) {
        if (event.removedAt() == null) {
            add(event);
        } else {
            unwritten().add(CustomerRef.removed(event.customerId(), event.version()));
        }
    }

    @Transactional
    public void removed(CustomerRemoved event) {
        unwritten().add(CustomerRef.removed(event.customerId(), event.version()));
    }

    /** Events from before contacts were told say nothing that would be of use here. */
    private void add(CustomerState event) {
        if (event.contact() != null) {
            unwritten().add(CustomerRef.of(event));
        }
    }

    private UnwrittenRefs unwritten() {
        return transaction.companion(UnwrittenRefs.class, () -> new UnwrittenRefs(store));
    }
}
