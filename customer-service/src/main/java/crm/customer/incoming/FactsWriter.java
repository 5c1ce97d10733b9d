package crm.customer.incoming;

import crm.customer.consent.ConsentService;
import crm.customer.lifecycle.LifecycleService;
import crm.customer.profile.CustomerVersions;
import crm.customer.profile.CustomersTouched;
import crm.customer.purchase.PurchaseService;
import crm.customer.timeline.TimelineService;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Hands what the events of a transaction say to the features. Customers are locked first, all at once: nobody removes one of them
 * meanwhile, and what is said about one who is not there has no effect.
 */
@ApplicationScoped
class FactsWriter {

    private final RunningTransaction transaction;
    private final CustomerVersions customers;
    private final TimelineService timeline;
    private final PurchaseService purchases;
    private final LifecycleService lifecycle;
    private final ConsentService consents;
    private final Event<CustomersTouched> touched;

    FactsWriter(
            RunningTransaction transaction,
            CustomerVersions customers,
            TimelineService timeline,
            PurchaseService purchases,
            LifecycleService lifecycle,
            ConsentService consents,
            Event<CustomersTouched> touched) {
        this.transaction = transaction;
        this.customers = customers;
        this.timeline = timeline;
        this.purchases = purchases;
        this.lifecycle = lifecycle;
        this.consents = consents;
        this.touched = touched;
    }

    /** What the running transaction has gathered so far. */
    IncomingFacts facts() {
        return transaction.companion(IncomingFacts.class, () -> new IncomingFacts(this));
    }

    void write(IncomingFacts facts) {
        var concerned = new HashSet<>(facts.customers());
        if (!facts.purchases().isEmpty()) {
            concerned.addAll(purchases.concerned(facts.purchases()));
        }
        var present = customers.lock(concerned);
        timeline.add(facts.contacts(), present.keySet());
        if (!facts.purchases().isEmpty()) {
            var bought = purchases.apply(facts.purchases(), present.keySet());
            lifecycle.recompute(bought);
            tell(bought);
        }
        if (!facts.withdrawals().isEmpty()) {
            consents.withdraw(facts.withdrawals(), present);
        }
    }

    private void tell(Set<UUID> bought) {
        if (!bought.isEmpty()) {
            touched.fire(new CustomersTouched(bought));
        }
    }
}
