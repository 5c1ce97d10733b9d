package crm.bench.speed;

import crm.bench.data.Database;
import crm.bench.load.Load;
import crm.bench.load.Pgbench;
import crm.bench.load.Throughput;
import crm.bench.load.Wrk;
import crm.bench.system.BenchSystem;
import crm.devstack.layout.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drives each target with the same work, one at a time, and leaves the system at rest. */
final class Targets {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchSystem system;
    private final Database database;
    private final String constant;
    private final Workbench workbench;
    private final long customers;
    private final AnswerSizes sizes;

    Targets(
            BenchSystem system,
            Database database,
            String constant,
            Workbench workbench,
            long customers,
            AnswerSizes sizes) {
        this.system = system;
        this.database = database;
        this.constant = constant;
        this.workbench = workbench;
        this.customers = customers;
        this.sizes = sizes;
    }

    /**
     * @throws crm.devstack.layout.StackFailed if a single request or transaction fails
     */
    Throughput drive(Target target, Operation operation, Load load) {
        workbench.token(system.token());
        if (operation.changes()) {
            workbench.versions(database);
        }
        var result =
                switch (target) {
                    case CONSTANT -> wrk(constant, "constant", operation, load);
                    case POSTGRESQL -> pgbench(operation, load);
                    case DIRECT -> wrk(system.ports().http(Part.CUSTOMER_SERVICE), "api", operation, load);
                    case GATEWAY -> gateway(operation, load);
                };
        Rest.await(() -> database.number("select count(*) from outbox_unsent") == 0, PATIENCE);
        return result;
    }

    /** wrk drops its connections in the end, which the gateway may take for failures of the service. */
    private Throughput gateway(Operation operation, Load load) {
        var client = new ApiClient(system.ports().gateway(), system.token());
        Rest.await(() -> client.answers("/v1/customers?limit=1"), PATIENCE);
        return wrk(system.ports().gateway(), "api", operation, load);
    }

    private Throughput wrk(String url, String target, Operation operation, Load load) {
        var arguments = new ArrayList<>(List.of(
                target,
                operation.shortName(),
                Long.toString(customers),
                "r" + Instant.now().toEpochMilli()));
        arguments.addAll(sizes.arguments());
        return new Wrk(workbench.file("load.lua"), workbench.folder()).run(url, load, arguments);
    }

    /** PostgreSQL alone: the service, which would send the events, stands still, and never sees them. */
    private Throughput pgbench(Operation operation, Load load) {
        var scripts = operation.scripts().stream()
                .map(script -> workbench.folder() + "/" + script)
                .toList();
        var variables = Map.of(
                "customers",
                customers,
                "sample",
                workbench.sample(),
                "stride",
                workbench.stride(),
                "run",
                Instant.now().getEpochSecond(),
                "created",
                0L,
                "changed",
                0L);
        return system.withoutCustomerService(() -> {
            var result = new Pgbench(system.ports()).run(scripts, variables, load);
            database.execute("delete from outbox where seq in (select seq from outbox_unsent); truncate outbox_unsent");
            return result;
        });
    }
}
