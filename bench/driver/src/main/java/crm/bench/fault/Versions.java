package crm.bench.fault;

import java.util.HashMap;
import java.util.Map;

/** The versions that were told of each customer: each exactly the next one, from 1. */
final class Versions {
    private final Map<String, Long> latest = new HashMap<>();
    private int wrong;

    /** A version told again, or out of its order, is wrong. */
    void next(String customer, long version) {
        if (latest.merge(customer, 1L, Long::sum) != version) {
            wrong++;
        }
    }

    /** How many were not the next one, or never came. */
    long wrong(Map<String, Long> expected) {
        return wrong
                + expected.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(latest.get(entry.getKey())))
                        .count();
    }
}
