package crm.bench;

import crm.bench.data.CustomerData;
import crm.bench.data.Database;
import crm.bench.explain.ExplainRun;
import crm.bench.report.ReportFolder;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has PostgreSQL explain every filter and sort of the list of customers. */
@Command(
        name = "explain",
        description = "explain (analyze, buffers) of every filter and sort that the list of customers offers.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
    @Mixin
    private SystemOptions options;

    @Option(
            names = "--customers",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "Loaded first, unless so many are there (${DEFAULT-VALUE}).")
    private long customers;

    @Override
    public void run() {
        var progress = SystemOptions.progress();
        try (var system = options.open();
                var database = Database.ofCustomers(system.ports())) {
            if (CustomerData.loaded(database) != customers) {
                new CustomerData(database, progress).load(customers);
            }
            var log = new Home(Path.of(System.getenv("CRM_HOME"))).log(Part.POSTGRESQL);
            var page = new ExplainRun(system, log, customers, progress).page();
            new ReportFolder(options.report()).write("explain.md", page);
            progress.say("Report: " + options.report().resolve("explain.md"));
        }
    }
}
