package crm.bench.speed;

import crm.bench.data.CustomerData;
import crm.bench.data.Database;
import crm.bench.load.Load;
import crm.bench.system.BenchSystem;
import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Size by size, operation by operation, the targets in turn. */
public final class SpeedRun {
    private static final int WARM_UP_CONCURRENCY = 8;

    private final SpeedPlan plan;
    private final BenchSystem system;
    private final String constant;
    private final Path folder;
    private final Progress progress;
    private final Results results = new Results();
    private final Map<Long, SideResults> sideResults = new LinkedHashMap<>();

    public SpeedRun(SpeedPlan plan, BenchSystem system, String constant, Path folder, Progress progress) {
        this.plan = plan;
        this.system = system;
        this.constant = constant;
        this.folder = folder;
        this.progress = progress;
    }

    public Results results() {
        return results;
    }

    /** Searches and long lists, by the number of customers. */
    public Map<Long, SideResults> sideResults() {
        return sideResults;
    }

    /**
     * @param whenMeasured hears whenever there is something new to report
     */
    public void run(Runnable whenMeasured) {
        for (var customers : plan.customers()) {
            try (var database = Database.ofCustomers(system.ports())) {
                new CustomerData(database, progress).load(customers);
                system.restartCustomerService();
                sideResults.put(customers, sideResults(customers));
                whenMeasured.run();
                alone(() -> measure(customers, database, whenMeasured));
            }
        }
    }

    private void alone(Runnable work) {
        if (plan.listening()) {
            work.run();
        } else {
            system.withoutListeners(work);
        }
    }

    private SideResults sideResults(long customers) {
        if (!plan.latencies()) {
            return new SideResults(List.of(), List.of());
        }
        progress.say("Searching, and leafing through long lists");
        var service = service();
        return new SideResults(SearchLatency.measure(service, customers), PageWalk.measure(service));
    }

    private void measure(long customers, Database database, Runnable whenMeasured) {
        var sizes =
                AnswerSizes.measure(service(), customers, "r" + Instant.now().toEpochMilli());
        var workbench = new Workbench(folder, customers);
        var targets = new Targets(system, database, constant, workbench, customers, sizes);
        for (var operation : plan.operations()) {
            warmUp(customers, operation, targets);
            for (var concurrency : plan.concurrency()) {
                measure(new Cell(customers, operation, concurrency), targets);
                whenMeasured.run();
            }
            database.execute("vacuum analyze customer");
        }
    }

    private void warmUp(long customers, Operation operation, Targets targets) {
        progress.say("%,d customers, %s, warming up".formatted(customers, operation.shortName()));
        var load = new Load(WARM_UP_CONCURRENCY, plan.warmUp());
        for (var target : plan.targets()) {
            WarmUp.drive(() -> targets.drive(target, operation, load).perSecond());
        }
    }

    private void measure(Cell cell, Targets targets) {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (var target : plan.targets()) {
                var result = targets.drive(target, cell.operation(), new Load(cell.concurrency(), plan.duration()));
                results.add(new Measurement(cell, target, round, result));
                progress.say("%,d customers, %s, concurrency %d, round %d, %s: %,.0f/s"
                        .formatted(
                                cell.customers(),
                                cell.operation().shortName(),
                                cell.concurrency(),
                                round,
                                target.label(),
                                result.perSecond()));
            }
        }
    }

    private ApiClient service() {
        return new ApiClient(system.ports().http(Part.CUSTOMER_SERVICE), system.token());
    }
}
