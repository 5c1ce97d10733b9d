package crm.bench.fault;

import crm.bench.session.Session;
import crm.bench.session.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays the faults and writes what became of the acknowledged work. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Kills parts under load and looks for everything that was acknowledged; exit code 1 when a check fails.")
public final class FaultsCommand implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "200000", description = "rows of the import (${DEFAULT-VALUE})")
    private int rows;

    @Option(names = "--creates", defaultValue = "5000", description = "single creates, at least (${DEFAULT-VALUE})")
    private int creates;

    @Option(
            names = "--rate",
            defaultValue = "200",
            description = "creates in a second where all has to go on (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--only",
            split = ",",
            description = "import, creates, gateway, kafka, postgresql, disk; otherwise all")
    private List<String> only = List.of();

    @Mixin
    private SessionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var names = Scenarios.all().stream().map(Scenario::name).toList();
        if (!names.containsAll(only)) {
            throw new ParameterException(spec.commandLine(), "--only knows " + String.join(", ", names));
        }
        try (var system = options.open("faults")) {
            var stage = new Stage(
                    system.stack(),
                    system.home(),
                    new Session(system.stack().ports()),
                    rows,
                    creates,
                    options.connections(),
                    rate,
                    Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
                    line -> System.out.println("  " + line));
            var report = new FaultReport(played(stage));
            if (only.isEmpty()) {
                system.report("faults.md", report.text());
            } else {
                System.out.println(report.text());
            }
            return report.outcomes().stream().allMatch(Outcome::passed) ? 0 : 1;
        }
    }

    private List<Outcome> played(Stage stage) {
        var outcomes = new ArrayList<Outcome>();
        for (var scenario : Scenarios.all()) {
            if (only.isEmpty() || only.contains(scenario.name())) {
                System.out.println(scenario.title());
                outcomes.add(played(scenario, stage));
                System.out.println("  " + outcomes.get(outcomes.size() - 1).verdict());
            }
        }
        return outcomes;
    }

    /** One scenario that breaks off keeps none of the others from being played. */
    private static Outcome played(Scenario scenario, Stage stage) {
        try {
            return scenario.play(stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(scenario.title(), "interrupted");
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Outcome.failed(scenario.title(), e.toString());
        }
    }
}
