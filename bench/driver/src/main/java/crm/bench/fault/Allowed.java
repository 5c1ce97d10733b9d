package crm.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What clients may see while a part is away. */
enum Allowed {
    ANY_FAILURE,
    /** The API answers all the time. */
    NO_FAILURE,
    /** 503 with {@code Retry-After}. */
    UNAVAILABLE_FOR_NOW;

    private static final Duration LONGEST = Duration.ofSeconds(5);

    List<Check> check(Ledger ledger) {
        var failures = ledger.failures();
        return switch (this) {
            case ANY_FAILURE -> List.of(new Check("failures are allowed", true, failures.toString()));
            case NO_FAILURE ->
                List.of(
                        new Check("no call fails", failures.isEmpty(), failures.toString()),
                        new Check(
                                "every answer within five seconds",
                                ledger.longest().compareTo(LONGEST) <= 0,
                                ledger.longest().toMillis() + " ms at most"));
            case UNAVAILABLE_FOR_NOW ->
                List.of(new Check(
                        "failures are 503 with Retry-After",
                        failures.keySet().equals(Set.of(Answer.UNAVAILABLE_FOR_NOW)),
                        failures.toString()));
        };
    }
}
