package crm.customer.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    private static final int MOST = 200_000;
    private static final int PORTION = 1_000;

    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Map<UUID, List<UUID>> departed = new HashMap<>();
    private boolean isOverflown;

    /**
     * What to look at.
     *
     * @param isAll whether at all customers
     * @param departed the customers that went, by the segments they were members of
     */
    record Portion(Set<UUID> touched, Map<UUID, List<UUID>> departed, boolean isAll) {}

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

    synchronized void departed(UUID customer, Collection<UUID> segments) {
        segments.forEach(segment ->
                departed.computeIfAbsent(segment, none -> new ArrayList<>()).add(customer));
        notifyAll();
    }

    /** Waits until there is something, and returns when there may be. */
    synchronized void await() throws InterruptedException {
        while (touched.isEmpty() && departed.isEmpty() && !isOverflown) {
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
        var portion = new Portion(some, Map.copyOf(departed), isOverflown);
        departed.clear();
        isOverflown = false;
        return portion;
    }

    /** Forgets who was touched: there is nothing to look for. */
    synchronized void clear() {
        touched.clear();
    }
}
