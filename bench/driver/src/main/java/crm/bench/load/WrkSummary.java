package crm.bench.load;

import crm.devstack.layout.StackFailed;
import java.util.HashMap;
import java.util.Map;

/** The line that {@code load.lua} prints in the end. */
final class WrkSummary {
    private static final String MARK = "summary:";
    private static final double MICROSECONDS = 1e6;
    private static final double MICROSECONDS_PER_MILLISECOND = 1e3;

    private WrkSummary() {}

    /**
     * @throws StackFailed if there is no such line, or a request had no answer of success
     */
    static Throughput parse(String output) {
        var figures = figures(output);
        if (figures.get("refused") > 0 || figures.get("unanswered") > 0 || figures.get("requests") == 0) {
            throw new StackFailed("%.0f requests, of which %.0f were refused; %.0f had no answer: %s"
                    .formatted(
                            figures.get("requests"),
                            figures.get("refused"),
                            figures.get("unanswered"),
                            output.strip()));
        }
        return new Throughput(
                figures.get("requests") * MICROSECONDS / figures.get("duration"),
                figures.get("p50") / MICROSECONDS_PER_MILLISECOND,
                figures.get("p99") / MICROSECONDS_PER_MILLISECOND);
    }

    private static Map<String, Double> figures(String output) {
        var line = output.lines()
                .filter(text -> text.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new StackFailed("wrk did not come to its end: " + output.strip()));
        var figures = new HashMap<String, Double>();
        for (var pair : line.substring(MARK.length()).strip().split(" ")) {
            var parts = pair.split("=");
            figures.put(parts[0], Double.valueOf(parts[1]));
        }
        return figures;
    }
}
