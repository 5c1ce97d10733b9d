package crm.gateway.proxy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The order in which the instances of a service are asked: one after the other, those that are away last. Thread-safe. */
final class Turns {
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Whose turn it is next.
     *
     * @param asked those that this request has been given to.
     */
    Turn next(List<Instance> all, Collection<Instance> asked) {
        if (all.size() == 1) {
            return asked.contains(all.get(0)) ? Turn.none(null) : turn(all, 0);
        }
        int number = asked.isEmpty() ? count.getAndIncrement() : count.get();
        Turn turn = turn(left(all, asked, false), number);
        if (!turn.isNobodys()) {
            return turn;
        }
        Turn lastResort = turn(left(all, asked, true), number);
        return lastResort.isNobodys() && lastResort.pause() == null ? turn : lastResort;
    }

    /** Turns are counted among these only: so all of them share what would be the turn of another. */
    private static List<Instance> left(List<Instance> all, Collection<Instance> asked, boolean away) {
        List<Instance> left = new ArrayList<>(all.size());
        for (Instance instance : all) {
            if (instance.isAway() == away && !asked.contains(instance)) {
                left.add(instance);
            }
        }
        return left;
    }

    private static Turn turn(List<Instance> candidates, int number) {
        Duration shortest = null;
        for (int i = 0; i < candidates.size(); i++) {
            int place = (Math.floorMod(number, candidates.size()) + i) % candidates.size();
            Instance instance = candidates.get(place);
            Duration pause = instance.breaker().admit();
            if (pause.isZero()) {
                return Turn.of(instance);
            }
            shortest = shortest == null || pause.compareTo(shortest) < 0 ? pause : shortest;
        }
        return Turn.none(shortest);
    }
}
