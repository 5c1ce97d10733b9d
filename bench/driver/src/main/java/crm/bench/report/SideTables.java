package crm.bench.report;

import crm.bench.speed.PageWalk;
import crm.bench.speed.SearchLatency;
import crm.bench.speed.SideResults;
import java.util.Locale;
import java.util.stream.Collectors;

/** Searches and long lists, as tables in Markdown. */
final class SideTables {
    private static final double REQUIRED_SEARCH = 50;
    private static final double REQUIRED_RATIO = 1.3;

    private final SideResults results;

    SideTables(SideResults results) {
        this.results = results;
    }

    @Override
    public String toString() {
        return "\nSearches one after another, in milliseconds; %.0f at the median are required at a million customers.\n\n"
                        .formatted(REQUIRED_SEARCH)
                + "| what is looked for | for example | median | 99th percentile | |\n|---|---|--:|--:|---|\n"
                + results.searches().stream().map(SideTables::line).collect(Collectors.joining())
                + "\nPages of 50 by cursor, in milliseconds: the median of the first and of the last fifty. The 10,000th may"
                + " cost %.1f times the first.\n\n".formatted(REQUIRED_RATIO)
                + "| filter | sort | pages | first | last | last / first | |\n|---|---|--:|--:|--:|--:|---|\n"
                + results.walks().stream().map(SideTables::line).collect(Collectors.joining());
    }

    private static String line(SearchLatency search) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %s |%n",
                search.kind(),
                search.example(),
                search.p50(),
                search.p99(),
                mark(search.p50() < REQUIRED_SEARCH));
    }

    private static String line(PageWalk walk) {
        return String.format(
                Locale.ROOT,
                "| `%s` | `%s` | %,d | %.1f | %.1f | %.2f | %s |%n",
                walk.filter(),
                walk.sort(),
                walk.pages(),
                walk.first(),
                walk.last(),
                walk.ratio(),
                mark(walk.ratio() <= REQUIRED_RATIO));
    }

    private static String mark(boolean reached) {
        return reached ? "✓" : "✗";
    }
}
