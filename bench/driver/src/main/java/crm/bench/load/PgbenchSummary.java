package crm.bench.load;

import crm.devstack.layout.StackFailed;
import java.util.regex.Pattern;

/** What pgbench prints in the end. */
final class PgbenchSummary {
    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("(?m)^latency average = ([0-9.]+) ms");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: ([0-9]+)");

    private PgbenchSummary() {}

    /**
     * @throws StackFailed if it has no result, or a transaction failed
     */
    static Throughput parse(String output) {
        if (number(FAILED, output) > 0 || output.contains("aborted")) {
            throw new StackFailed("Transactions of pgbench failed: " + output.strip());
        }
        return new Throughput(number(TPS, output), number(LATENCY, output), Double.NaN);
    }

    private static double number(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new StackFailed("pgbench did not come to its end: " + output.strip());
        }
        return Double.parseDouble(found.group(1));
    }
}
