package crm.analytics.facts;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.CustomerState;
import crm.events.customer.LifecycleChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Keeps one fact row for each customer, whatever order the events arrive in. Those of a transaction are written together,
 * before it commits. Call it inside a transaction.
 *
 * <p>An event older than the row is ignored. A change heard before its registration places the customer, for it carries
 * the whole state; a removal is final, and takes the customer's id out of all other facts. A state told again says both.
 */
@ApplicationScoped
public class CustomerFacts {

    static final String TOPIC = "crm.customer";

    static final FactTable<LifecycleChanged> STAGES = FactTable.<LifecycleChanged>named("lifecycle_fact")
            .aboutCustomer(LifecycleChanged::customerId)
            .version(LifecycleChanged::version)
            .text("stage", LifecycleChanged::to)
            .instant("since", LifecycleChanged::since)
            .keepingTheNewest();

    private final ToldFacts told;

    CustomerFacts(ToldFacts told) {
        this.told = told;
    }

    public void registered(CustomerRegistered event) {
        placed(event);
    }

    public void changed(CustomerChanged event) {
        placed(event);
    }

    public void removed(CustomerRemoved event) {
        removed(event.occurredAt(), new Removal(event.customerId(), event.version(), event.occurredAt()));
    }

    public void restated(CustomerRestated event) {
        placed(event);
        if (event.removedAt() != null) {
            removed(event.occurredAt(), new Removal(event.customerId(), event.version(), event.removedAt()));
        }
    }

    /** The newest stage is the one a customer is in. */
    public void moved(LifecycleChanged event) {
        told.in(TOPIC, event.occurredAt()).add(STAGES, event);
    }

    private void placed(CustomerState event) {
        told.in(TOPIC, event.occurredAt()).add(CustomerFact.TABLE, CustomerFact.of(event));
    }

    private void removed(Instant occurredAt, Removal removal) {
        told.in(TOPIC, occurredAt).add(Removal.TABLE, removal).forget(removal.customerId());
    }
}
