package crm.sales.incoming;

import crm.sales.customerref.CustomerFact;
import crm.sales.customerref.CustomerRemoval;
import jakarta.transaction.Synchronization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The news of one running transaction: of a customer the newest state counts, and the removal above it. */
final class UnappliedNews implements Synchronization {

    private final CustomerNews news;
    private final Map<UUID, CustomerFact> facts = new HashMap<>();
    private final Map<UUID, CustomerRemoval> removals = new HashMap<>();

    UnappliedNews(CustomerNews news) {
        this.news = news;
    }

    void add(CustomerFact fact) {
        facts.merge(fact.id(), fact, (held, next) -> isNewer(next, held) ? next : held);
    }

    void add(CustomerRemoval removal) {
        removals.putIfAbsent(removal.id(), removal);
    }

    @Override
    public void beforeCompletion() {
        news.apply(List.copyOf(facts.values()), Map.copyOf(removals));
    }

    @Override
    public void afterCompletion(int status) {
        // applied or undone; nothing is kept
    }

    /** The same state may be told again with what it did not say before. */
    private static boolean isNewer(CustomerFact next, CustomerFact held) {
        return next.version() > held.version() || next.version() == held.version() && held.keys() == null;
    }
}
