package crm.bench.report;

import crm.bench.speed.Cell;
import crm.bench.speed.Measurement;
import crm.bench.speed.Results;
import crm.bench.speed.SideResults;
import crm.bench.speed.SpeedPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code speed.md} with its plots, and the raw figures beside it. Can be written again and again. */
public final class SpeedReport {
    private final ReportFolder folder;
    private final SpeedPlan plan;
    private final Machine machine;
    private final Results results;
    private final Map<Long, SideResults> sideResults;

    public SpeedReport(
            Path folder, SpeedPlan plan, Machine machine, Results results, Map<Long, SideResults> sideResults) {
        this.folder = new ReportFolder(folder);
        this.plan = plan;
        this.machine = machine;
        this.results = results;
        this.sideResults = sideResults;
    }

    /** Writes what is known by now. */
    public void write() {
        folder.write("speed.csv", csv());
        var page = new StringBuilder("# Speed\n\n").append(head());
        var plots = new Plots(folder, results);
        var sizes = results.cells().stream().map(Cell::customers).distinct().toList();
        sideResults.forEach((customers, side) -> {
            page.append("\n## %,d customers\n".formatted(customers));
            if (sizes.contains(customers)) {
                page.append(new SpeedTables(results, customers));
                plots.of(customers).forEach(plot -> page.append("\n![%s](%s)\n".formatted(plot.title(), plot.file())));
            }
            if (plan.latencies()) {
                page.append(new SideTables(side));
            }
        });
        folder.write("speed.md", page.toString());
    }

    private String head() {
        var facts = machine.facts().entrySet().stream()
                .map(fact -> "| " + fact.getKey() + " | " + fact.getValue() + " |")
                .collect(Collectors.joining("\n"));
        return """
                Measured on %s with `bench/run speed`: %d rounds of %d s, the targets in turn. Before each operation each was driven in \
                portions of %d s until it got no faster. A figure is the \
                median of the rounds, with the least and the greatest in brackets. Everything shares the machine: load \
                generator, applications, PostgreSQL, Kafka and Keycloak; the services that hear of customers %s. How to read it stands in [bench/README.md](../README.md), \
                every single run in [speed.csv](speed.csv).

                | machine | |
                |---|---|
                %s
                """.formatted(
                LocalDate.now(ZoneOffset.UTC),
                plan.rounds(),
                plan.duration().toSeconds(),
                plan.warmUp().toSeconds(),
                plan.listening() ? "take the events in the meantime" : "stand still and take the events afterwards",
                facts);
    }

    private String csv() {
        return results.all().stream()
                .map(SpeedReport::line)
                .collect(Collectors.joining(
                        "\n", "customers,operation,concurrency,round,target,per_second,p50_ms,p99_ms\n", "\n"));
    }

    private static String line(Measurement measurement) {
        var cell = measurement.cell();
        var result = measurement.result();
        return String.format(
                Locale.ROOT,
                "%d,%s,%d,%d,%s,%.1f,%.3f,%s",
                cell.customers(),
                cell.operation().shortName(),
                cell.concurrency(),
                measurement.round(),
                measurement.target().name().toLowerCase(Locale.ROOT),
                result.perSecond(),
                result.p50(),
                Double.isNaN(result.p99()) ? "" : String.format(Locale.ROOT, "%.3f", result.p99()));
    }
}
