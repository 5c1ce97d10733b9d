package crm.support.customerref;

import jakarta.transaction.Synchronization;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The customers told of in one running transaction: gathered, so that those of a batch of events are one statement, and
 * written before it commits. Of a customer the newest state counts, and a removal for good, with the names told until then.
 */
final class UnwrittenRefs implements Synchronization {

    private final CustomerRefStore store;
    private final Map<UUID, CustomerRef> refs = new HashMap<>();

    UnwrittenRefs(CustomerRefStore store) {
        this.store = store;
    }

    void add(CustomerRef ref) {
        refs.merge(ref.customerId(), ref, UnwrittenRefs::lasting);
    }

    private static CustomerRef lasting(CustomerRef held, CustomerRef next) {
        if (held.removed() || next.removed()) {
            return held.removed() ? held.formerly(next) : next.formerly(held);
        }
        return next.version() > held.version() ? next : held;
    }

    @Override
    public void beforeCompletion() {
        store.write(refs.values());
    }

    @Override
    public void afterCompletion(int status) {
        // written or undone; nothing is kept
    }
}
