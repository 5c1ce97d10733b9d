package crm.customer.lifecycle;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * The rule of the lifecycle.
 *
 * @param newFor how long a customer is new after the first purchase
 * @param inactiveAfter after which time without a purchase a customer is inactive
 * @param churnedAfter after which time without a purchase a customer is lost
 */
record LifecyclePeriods(Period newFor, Period inactiveAfter, Period churnedAfter) {

    /** @throws IllegalArgumentException when a period is not above zero, or churn does not come after inactivity */
    LifecyclePeriods {
        requirePositive(newFor);
        requirePositive(inactiveAfter);
        if (!after(Instant.EPOCH, churnedAfter).isAfter(after(Instant.EPOCH, inactiveAfter))) {
            throw new IllegalArgumentException("crm.lifecycle.churned-after must be longer than inactive-after");
        }
    }

    static LifecyclePeriods of(LifecycleSettings settings) {
        return new LifecyclePeriods(settings.newFor(), settings.inactiveAfter(), settings.churnedAfter());
    }

    Instant newUntil(Instant firstPurchase) {
        return after(firstPurchase, newFor);
    }

    Instant inactiveFrom(Instant lastPurchase) {
        return after(lastPurchase, inactiveAfter);
    }

    Instant churnedFrom(Instant lastPurchase) {
        return after(lastPurchase, churnedAfter);
    }

    /** The rule as text; another rule has another text. */
    String text() {
        return newFor + "/" + inactiveAfter + "/" + churnedAfter;
    }

    private static void requirePositive(Period period) {
        if (!after(Instant.EPOCH, period).isAfter(Instant.EPOCH)) {
            throw new IllegalArgumentException("a period of crm.lifecycle must be above zero: " + period);
        }
    }

    private static Instant after(Instant time, Period period) {
        return time.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
