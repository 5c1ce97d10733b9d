package crm.bench.fault;

import java.util.Map;
import java.util.Set;

/** What clients may see while a part is away. */
enum Allowed {
    ANY_FAILURE,
    /** The API answers all the time. */
    NO_FAILURE,
    /** 503 with {@code Retry-After}. */
    UNAVAILABLE_FOR_NOW;

    Check check(Map<String, Integer> failures) {
        return switch (this) {
            case ANY_FAILURE -> new Check("failures are allowed", true, failures.toString());
            case NO_FAILURE -> new Check("no call fails", failures.isEmpty(), failures.toString());
            case UNAVAILABLE_FOR_NOW ->
                new Check(
                        "failures are 503 with Retry-After",
                        failures.keySet().equals(Set.of(Answer.UNAVAILABLE_FOR_NOW)),
                        failures.toString());
        };
    }
}
