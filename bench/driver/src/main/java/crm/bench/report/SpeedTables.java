package crm.bench.report;

import crm.bench.speed.Cell;
import crm.bench.speed.Results;
import crm.bench.speed.Spread;
import crm.bench.speed.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures for one number of customers, as tables in Markdown. */
final class SpeedTables {
    /** Of the service's figure, behind the gateway. */
    static final double REQUIRED_THROUGH_GATEWAY = 0.60;

    private final Results results;
    private final List<Cell> cells;

    SpeedTables(Results results, long customers) {
        this.results = results;
        this.cells = results.cells().stream()
                .filter(cell -> cell.customers() == customers)
                .toList();
    }

    @Override
    public String toString() {
        return "\nRequests per second; B is the bound that follows from the first two columns.\n\n"
                + head("| operation | at once |", " B |")
                + lines(cell -> targets(target -> results.perSecond(cell, target), "%,.0f") + " "
                        + text(results.bound(cell), "%,.0f") + " |")
                + "\nWhat the service reaches of B, and what the gateway leaves of the service's figure.\n\n"
                + "| operation | at once | service / B | required | gateway / service | required |\n|---|--:|--:|--:|--:|--:|\n"
                + lines(this::shares)
                + "\nLatency in milliseconds: median / 99th percentile (PostgreSQL: mean).\n\n"
                + head("| operation | at once |", "")
                + lines(this::latencies);
    }

    private String shares(Cell cell) {
        var share = results.shareOfBound(cell);
        var required = cell.operation().requiredShare();
        var gateway = results.shareThroughGateway(cell);
        return " %s | %s | %s | %s |"
                .formatted(
                        text(scaled(share), "%.0f %%"),
                        required.isEmpty() ? "" : verdict(share, required.getAsDouble()),
                        text(scaled(gateway), "%.0f %%"),
                        verdict(gateway, REQUIRED_THROUGH_GATEWAY));
    }

    private String latencies(Cell cell) {
        return Arrays.stream(Target.values())
                .map(target -> " " + latency(cell, target) + " |")
                .collect(Collectors.joining());
    }

    private String latency(Cell cell, Target target) {
        return results.p50(cell, target)
                .map(p50 -> String.format(Locale.ROOT, "%.2f", p50.median())
                        + results.p99(cell, target)
                                .map(p99 -> String.format(Locale.ROOT, " / %.2f", p99.median()))
                                .orElse(""))
                .orElse("");
    }

    private String lines(Function<Cell, String> columns) {
        return cells.stream()
                .map(cell -> "| %s | %d |".formatted(cell.operation().label(), cell.concurrency()) + columns.apply(cell)
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String targets(Function<Target, Optional<Spread>> figure, String format) {
        return Arrays.stream(Target.values())
                .map(target -> " " + text(figure.apply(target), format) + " |")
                .collect(Collectors.joining());
    }

    private static String head(String first, String last) {
        var names = Arrays.stream(Target.values())
                .map(target -> " " + target.label() + " |")
                .collect(Collectors.joining());
        return first + names + last + "\n|---|" + "--:|".repeat(Target.values().length + (last.isEmpty() ? 1 : 2))
                + "\n";
    }

    private static String verdict(Optional<Spread> share, double required) {
        return String.format(Locale.ROOT, "%.0f %%", required * 100)
                + share.map(found -> found.median() >= required ? " ✓" : " ✗").orElse("");
    }

    private static Optional<Spread> scaled(Optional<Spread> share) {
        return share.map(found -> new Spread(found.median() * 100, found.min() * 100, found.max() * 100));
    }

    static String text(Optional<Spread> spread, String format) {
        return spread.map(found -> String.format(
                        Locale.ROOT,
                        format + " (" + format + "–" + format + ")",
                        found.median(),
                        found.min(),
                        found.max()))
                .orElse("");
    }
}
