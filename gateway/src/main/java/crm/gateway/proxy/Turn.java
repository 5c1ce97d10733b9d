package crm.gateway.proxy;

import java.time.Duration;

/**
 * Whose turn it is.
 *
 * @param instance the one to ask, whose circuit breaker must hear how it went; null when there is none.
 * @param pause without an instance, how long all of them are left alone; null when all have been asked already.
 */
record Turn(Instance instance, Duration pause) {
    static Turn of(Instance instance) {
        return new Turn(instance, Duration.ZERO);
    }

    static Turn none(Duration pause) {
        return new Turn(null, pause);
    }

    boolean isNobodys() {
        return instance == null;
    }
}
