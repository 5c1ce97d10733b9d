package crm.bench.load;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drives PostgreSQL with the statements of the customer service, as its role, prepared as its driver prepares them. */
public final class Pgbench {
    private static final String DATABASE = Part.CUSTOMER_SERVICE.shortName();
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** What the service sets for its sessions. */
    private static final String SESSION = "-c jit=off -c random_page_cost=1.1";

    private final Ports ports;

    public Pgbench(Ports ports) {
        this.ports = ports;
    }

    /**
     * @param scripts files, each with {@code @} and its weight if there are several
     * @param variables whole numbers that the scripts use
     * @throws crm.devstack.layout.StackFailed if a transaction fails
     */
    public Throughput run(List<String> scripts, Map<String, Long> variables, Load load) {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(load.concurrency()),
                "-j",
                Integer.toString(Math.min(load.concurrency(), CORES)),
                "-T",
                Long.toString(load.duration().toSeconds())));
        scripts.forEach(script -> command.addAll(List.of("-f", script)));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        return PgbenchSummary.parse(Tool.run(command, connection()));
    }

    private Map<String, String> connection() {
        return Map.of(
                "PGHOST", "localhost",
                "PGPORT", Integer.toString(ports.of(Part.POSTGRESQL)),
                "PGUSER", DATABASE,
                "PGPASSWORD", DATABASE,
                "PGDATABASE", DATABASE,
                "PGOPTIONS", SESSION);
    }
}
