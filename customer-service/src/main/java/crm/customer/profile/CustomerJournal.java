package crm.customer.profile;

import crm.events.DomainEvent;
import crm.events.customer.CustomerChanged;
import crm.platform.audit.Audit;
import crm.platform.audit.AuditEntry;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what happened to customers: an event to the other services, an entry to the audit, a word to the other features. */
@ApplicationScoped
public class CustomerJournal {

    static final String RESOURCE = CustomerService.RESOURCE;

    private final Outbox outbox;
    private final Audit audit;
    private final Event<CustomersTouched> touched;

    CustomerJournal(Outbox outbox, Audit audit, Event<CustomersTouched> touched) {
        this.outbox = outbox;
        this.audit = audit;
        this.touched = touched;
    }

    /** Something to tell. */
    record Entry(String action, DomainEvent event, List<String> fields) {

        static Entry registered(Customer customer) {
            return new Entry("create", customer.registered(), customer.profile().filledFields());
        }

        static Entry changed(CustomerChanged event) {
            return new Entry("update", event, event.changedFields());
        }

        static Entry removed(Customer customer, DomainEvent event) {
            return new Entry("delete", event, customer.profile().filledFields());
        }

        private AuditEntry audit() {
            return new AuditEntry(action, RESOURCE, event.aggregateId(), event.aggregateVersion(), fields);
        }
    }

    /** Tells it all, in the transaction of what happened. */
    void tell(List<Entry> entries) {
        entries.forEach(entry -> outbox.publish(entry.event()));
        audit.recordAll(entries.stream().map(Entry::audit).toList());
        if (!entries.isEmpty()) {
            touched.fire(new CustomersTouched(
                    entries.stream().map(entry -> entry.event().aggregateId()).collect(Collectors.toSet())));
        }
    }
}
