package crm.bench;

import crm.bench.report.Machine;
import crm.bench.report.SpeedReport;
import crm.bench.speed.Operation;
import crm.bench.speed.SpeedPlan;
import crm.bench.speed.SpeedRun;
import crm.bench.speed.Target;
import crm.bench.system.ConstantServer;
import crm.devstack.layout.Checkout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast the system is, beside what PostgreSQL and HTTP cost alone. */
@Command(
        name = "speed",
        description = "Requests per second of service, gateway, PostgreSQL and a constant resource.",
        mixinStandardHelpOptions = true)
final class SpeedCommand implements Runnable {
    @Mixin
    private SystemOptions options;

    @Option(names = "--customers", split = ",", defaultValue = "100000,1000000", paramLabel = "N")
    private List<Long> customers;

    @Option(names = "--rounds", defaultValue = "3", paramLabel = "N")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", paramLabel = "N", description = "Length of one run.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "8",
            paramLabel = "SECONDS",
            description = "Length of a portion: each target is driven before each operation until it gets no faster.")
    private int warmUp;

    @Option(names = "--concurrency", split = ",", defaultValue = "1,8,32", paramLabel = "N")
    private List<Integer> concurrency;

    @Option(
            names = "--operations",
            split = ",",
            defaultValue = "read,create,update,page,search,mixed",
            paramLabel = "OPERATION")
    private List<Operation> operations;

    @Option(
            names = "--targets",
            split = ",",
            defaultValue = "constant,postgresql,direct,gateway",
            paramLabel = "TARGET")
    private List<Target> targets;

    @Option(names = "--no-latencies", description = "Leaves out the searches and the long lists.")
    private boolean withoutLatencies;

    @Option(
            names = "--listening",
            description =
                    "The services that hear of customers take the events in the meantime; without it they stand still.")
    private boolean listening;

    @Override
    public void run() {
        var plan = new SpeedPlan(
                customers,
                rounds,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp),
                concurrency,
                operations,
                targets,
                !withoutLatencies,
                listening);
        var home = Path.of(System.getenv("CRM_HOME"));
        var progress = SystemOptions.progress();
        try (var system = options.open();
                var constant = ConstantServer.start(
                        Checkout.current(), options.offset(), home.resolve("logs/constant.log"), progress)) {
            var run = new SpeedRun(plan, system, constant.url(), home.resolve("bench"), progress);
            var machine = Machine.of(system.ports());
            var report = new SpeedReport(options.report(), plan, machine, run.results(), run.sideResults());
            run.run(report::write);
            progress.say("Report: " + options.report().resolve("speed.md"));
        }
    }
}
