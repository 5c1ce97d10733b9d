package crm.customer.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What has happened to customers since somebody looked, in memory only: if it is lost, the next look at all customers finds it. So it is
 * when there is too much of it.
 */
final class TouchedCustomers {

    private static final int MOST = 50_000;
    private static final int PORTION = 4_000;

    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Map<UUID, List<UUID>> departed = new HashMap<>();
    private final Set<UUID> created = new HashSet<>();
    private boolean isOverflown;

    /**
     * What to look at.
     *
     * @param isAll whether at all customers
     * @param departed the customers that went, by the segments they were members of
     * @param created the segments that are new: they look at all customers
     */
    record Portion(Set<UUID> touched, Map<UUID, List<UUID>> departed, Set<UUID> created, boolean isAll) {

        /** Whether there is something, and not so much that it takes long. */
        boolean isSmall() {
            return !isAll && created.isEmpty() && !(touched.isEmpty() && departed.isEmpty());
        }
    }

    synchronized void touched(Collection<UUID> customers) {
        if (touched.size() + customers.size() > MOST) {
            touched.clear();
            isOverflown = true;
        }
        if (!isOverflown) {
            touched.addAll(customers);
        }
        notifyAll();
    }

    /** Whatever may have happened: it is time to look at all customers. */
    synchronized void all() {
        isOverflown = true;
        notifyAll();
    }

    synchronized void departed(UUID customer, Collection<UUID> segments) {
        segments.forEach(segment ->
                departed.computeIfAbsent(segment, none -> new ArrayList<>()).add(customer));
        notifyAll();
    }

    synchronized void created(UUID segment) {
        created.add(segment);
        notifyAll();
    }

    /** Waits until there is something, and returns when there may be. */
    synchronized void await() throws InterruptedException {
        while (touched.isEmpty() && departed.isEmpty() && created.isEmpty() && !isOverflown) {
            wait();
        }
    }

    /** Takes some of what there is. */
    synchronized Portion take() {
        var some = new LinkedHashSet<UUID>();
        for (var all = touched.iterator(); all.hasNext() && some.size() < PORTION; ) {
            some.add(all.next());
            all.remove();
        }
        var portion = new Portion(some, Map.copyOf(departed), Set.copyOf(created), isOverflown);
        departed.clear();
        created.clear();
        isOverflown = false;
        return portion;
    }
}
