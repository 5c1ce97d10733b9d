package crm.sales.incoming;

import crm.events.customer.CustomerRemoved;
import crm.events.customer.CustomerRestated;
import crm.events.customer.CustomerState;
import crm.platform.transaction.RunningTransaction;
import crm.sales.customerref.CustomerFact;
import crm.sales.customerref.CustomerProjection;
import crm.sales.customerref.CustomerRemoval;
import crm.sales.opportunity.OpportunityCustomers;
import crm.sales.order.OrderService;
import crm.sales.reversal.ReversalService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * What became known of customers, and what follows: whoever waits for a customer who is known now waits no longer, and a
 * removed customer is forgotten everywhere. The news of a transaction are gathered, and applied together before it commits.
 */
@ApplicationScoped
public class CustomerNews {

    private final RunningTransaction transaction;
    private final CustomerProjection projection;
    private final OrderService orders;
    private final ReversalService reversals;
    private final OpportunityCustomers opportunities;
    private final Session session;

    CustomerNews(
            RunningTransaction transaction,
            CustomerProjection projection,
            OrderService orders,
            ReversalService reversals,
            OpportunityCustomers opportunities,
            Session session) {
        this.transaction = transaction;
        this.projection = projection;
        this.orders = orders;
        this.reversals = reversals;
        this.opportunities = opportunities;
        this.session = session;
    }

    @Transactional
    public void known(CustomerState event) {
        unapplied().add(CustomerFact.of(event));
    }

    /** A state told again says of a removed customer that it was removed. */
    @Transactional
    public void restated(CustomerRestated event) {
        if (event.removedAt() == null) {
            known(event);
        } else {
            unapplied().add(new CustomerRemoval(event.customerId(), event.version(), event.removedAt()));
        }
    }

    @Transactional
    public void removed(CustomerRemoved event) {
        unapplied().add(new CustomerRemoval(event.customerId(), event.version(), event.occurredAt()));
    }

    /**
     * Names of customers are locked first, then orders, then reversals: as whoever writes those does. What waited for a customer
     * who was registered and removed since then is found by the ids that the customer had, and forgets them.
     */
    void apply(Collection<CustomerFact> facts, Map<UUID, CustomerRemoval> removals) {
        if (facts.isEmpty() && removals.isEmpty()) {
            return;
        }
        var known = projection.keep(facts, removals.values());
        if (!known.isEmpty()) {
            orders.customersKnown(known);
            reversals.customersKnown(known);
            opportunities.known(known);
        }
        if (!removals.isEmpty()) {
            orders.forget(removals.keySet());
            reversals.forget(removals.keySet());
            opportunities.forget(removals.keySet());
        }
        giveBackConnection();
    }

    /** Hibernate did so before, as a transaction does that is about to commit; since then it has needed one again. */
    private void giveBackConnection() {
        session.unwrap(SessionImplementor.class)
                .getJdbcCoordinator()
                .getLogicalConnection()
                .beforeTransactionCompletion();
    }

    /** Hibernate cannot join a transaction any more when that is about to commit. */
    private UnappliedNews unapplied() {
        session.joinTransaction();
        return transaction.companion(UnappliedNews.class, () -> new UnappliedNews(this));
    }
}
