package crm.bench.fault;

import java.time.Duration;
import java.util.List;

/**
 * What a scenario has shown.
 *
 * @param title of the scenario
 * @param seen what happened, in a few words
 * @param acknowledged customers that clients were told of before they repeated anything
 * @param stored customers in the database then
 * @param unanswered creates without an answer that says created
 * @param repeated creates that were sent again with the same key
 * @param total customers at the end
 * @param events distinct events of these customers
 * @param redelivered events that Kafka has more than once
 * @param changes entries of the feed
 * @param recovery from the order to start the part to the first success
 * @param settled from the last answer until everything was checked
 */
record Outcome(
        String title,
        String seen,
        long acknowledged,
        long stored,
        long unanswered,
        long repeated,
        long total,
        long events,
        long redelivered,
        long changes,
        Duration recovery,
        Duration settled,
        List<Check> checks) {

    /** A scenario that was not played to its end. */
    static Outcome failed(String title, String reason) {
        return without(title, reason, List.of(new Check("played to its end", false, reason)));
    }

    /** A scenario that cannot be played on this machine. */
    static Outcome skipped(String title, String reason) {
        return without(title, "skipped: " + reason, List.of());
    }

    boolean passed() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
    }

    String verdict() {
        if (checks.isEmpty()) {
            return "skipped";
        }
        return passed() ? "passed" : "FAILED";
    }

    private static Outcome without(String title, String seen, List<Check> checks) {
        return new Outcome(title, seen, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, checks);
    }
}
