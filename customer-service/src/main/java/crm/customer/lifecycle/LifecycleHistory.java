package crm.customer.lifecycle;

import crm.customer.profile.LifecycleStage;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stages that a customer went through. They follow from when the customer was registered, when they bought and the rule; from
 * nothing else, and in no other order than that of time.
 *
 * @param intervals the stages up to now, the earliest first; at least one
 * @param dueAt when the lapse of time alone leads to the next one; null when only a purchase can
 */
record LifecycleHistory(List<LifecycleInterval> intervals, Instant dueAt) {

    /**
     * The history up to a point in time.
     *
     * @param purchases the earliest first; those after {@code now} have not happened yet
     */
    static LifecycleHistory of(Instant registeredAt, List<Instant> purchases, LifecyclePeriods periods, Instant now) {
        var all = new Course(registeredAt, purchases, periods).intervals();
        var begun =
                all.stream().filter(interval -> !interval.since().isAfter(now)).toList();
        var past = begun.isEmpty() ? all.subList(0, 1) : begun;
        var dueAt = past.size() < all.size() ? all.get(past.size()).since() : null;
        return new LifecycleHistory(List.copyOf(past), dueAt);
    }

    LifecycleInterval current() {
        return intervals.get(intervals.size() - 1);
    }

    /**
     * What is new to those who were told one stage: the stages that began after it, each different from the one before, and in the end
     * the present one, also when it turned out to have begun earlier.
     */
    List<LifecycleInterval> newsSince(LifecycleStage told, Instant toldSince) {
        var news = new ArrayList<LifecycleInterval>();
        var before = told;
        for (var interval : intervals) {
            var isLater = interval.since().isAfter(toldSince);
            if (interval.stage() != before && (isLater || interval.equals(current()))) {
                news.add(interval);
                before = interval.stage();
            }
        }
        return news;
    }

    /** The whole course, as if time had come to an end. */
    private record Course(Instant registeredAt, List<Instant> purchases, LifecyclePeriods periods) {

        List<LifecycleInterval> intervals() {
            var found = new ArrayList<LifecycleInterval>();
            if (purchases.isEmpty() || registeredAt.isBefore(purchases.get(0))) {
                found.add(new LifecycleInterval(LifecycleStage.PROSPECT, registeredAt, "registered"));
            }
            for (var i = 0; i < purchases.size(); i++) {
                var next = i + 1 < purchases.size() ? purchases.get(i + 1) : Instant.MAX;
                addUntil(next, purchases.get(i), found);
            }
            return found;
        }

        /** Looks at the moments from a purchase to the next at which something can change. */
        private void addUntil(Instant next, Instant last, List<LifecycleInterval> found) {
            Stream.of(last, newUntil(), periods.inactiveFrom(last), periods.churnedFrom(last))
                    .filter(moment -> !moment.isBefore(last) && moment.isBefore(next))
                    .sorted()
                    .forEach(moment -> add(interval(moment, last), found));
        }

        private static void add(LifecycleInterval interval, List<LifecycleInterval> found) {
            if (found.isEmpty() || found.get(found.size() - 1).stage() != interval.stage()) {
                found.add(interval);
            }
        }

        private LifecycleInterval interval(Instant moment, Instant last) {
            if (!moment.isBefore(periods.churnedFrom(last))) {
                return lapsed(LifecycleStage.CHURNED, moment, periods.churnedAfter());
            }
            if (!moment.isBefore(periods.inactiveFrom(last))) {
                return lapsed(LifecycleStage.INACTIVE, moment, periods.inactiveAfter());
            }
            if (moment.isBefore(newUntil())) {
                var reason = moment.equals(purchases.get(0)) ? "first-purchase" : "purchase";
                return new LifecycleInterval(LifecycleStage.NEW, moment, reason);
            }
            var reason = moment.equals(newUntil()) ? "new-for-" + periods.newFor() : "purchase";
            return new LifecycleInterval(LifecycleStage.ACTIVE, moment, reason);
        }

        private static LifecycleInterval lapsed(LifecycleStage stage, Instant moment, Period period) {
            return new LifecycleInterval(stage, moment, "no-purchase-for-" + period);
        }

        private Instant newUntil() {
            return periods.newUntil(purchases.get(0));
        }
    }
}
