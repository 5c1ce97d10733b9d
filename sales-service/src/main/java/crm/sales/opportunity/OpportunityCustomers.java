package crm.sales.opportunity;

import crm.events.sales.OpportunityChanged;
import crm.sales.customerref.CustomerReference;
import crm.sales.journal.Journal;
import crm.sales.journal.JournalEntry;
import crm.sales.upsert.ExternalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of opportunities when customers become known, or are removed. */
@ApplicationScoped
@Transactional
public class OpportunityCustomers {

    private final OpportunityRepository repository;
    private final Journal journal;
    private final Clock clock;

    OpportunityCustomers(OpportunityRepository repository, Journal journal, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /** Customers became known, by their ids in other systems: opportunities that wait for one of them wait no longer. */
    public void known(Map<ExternalId, UUID> customers) {
        tell(repository.findWaitingFor(customers.keySet()).stream()
                .filter(opportunity -> isNamed(opportunity, customers))
                .map(opportunity -> {
                    var key = opportunity.content().customer().key();
                    return opportunity.customerKnown(new CustomerReference(customers.get(key), key), clock.instant());
                })
                .toList());
    }

    /** Customers were removed: nothing here says any longer who they were, nor what somebody wrote about them. */
    public void forget(Collection<UUID> customers) {
        tell(repository.findOf(customers).stream()
                .map(opportunity -> opportunity.forgetCustomer(clock.instant()))
                .toList());
    }

    /** It was not locked yet when it was found: it may be somebody else's by now. */
    private static boolean isNamed(Opportunity opportunity, Map<ExternalId, UUID> customers) {
        var key = opportunity.content().customer().key();
        return key != null && customers.containsKey(key);
    }

    private void tell(List<OpportunityChanged> events) {
        repository.flush();
        journal.tell(events.stream()
                .map(event -> JournalEntry.changed(event, event.changedFields()))
                .toList());
    }
}
