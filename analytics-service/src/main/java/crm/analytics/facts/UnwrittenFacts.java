package crm.analytics.facts;

import jakarta.transaction.Synchronization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The facts of one running transaction: gathered, so that those of a batch of events are two statements, and written before
 * it commits. Of a customer the newest state counts, and the first removal.
 */
final class UnwrittenFacts implements Synchronization {

    private final CustomerFactStore store;
    private final Map<UUID, CustomerFact> placed = new HashMap<>();
    private final Map<UUID, Removal> removed = new HashMap<>();

    UnwrittenFacts(CustomerFactStore store) {
        this.store = store;
    }

    void add(CustomerFact fact) {
        placed.merge(fact.customerId(), fact, (held, next) -> next.version() > held.version() ? next : held);
    }

    void add(Removal removal) {
        removed.putIfAbsent(removal.customerId(), removal);
    }

    @Override
    public void beforeCompletion() {
        store.placed(List.copyOf(placed.values()));
        store.removed(List.copyOf(removed.values()));
    }

    @Override
    public void afterCompletion(int status) {
        // written or undone; nothing is kept
    }
}
