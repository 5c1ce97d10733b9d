package crm.bench.explain;

import crm.bench.report.Machine;
import crm.bench.speed.ApiClient;
import crm.bench.system.BenchSystem;
import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Asks for every list, and writes down how PostgreSQL answered the very statement that the service sent. */
public final class ExplainRun {
    /** So often that the statement is prepared on the server and its plan the one of daily life. */
    private static final int TIMES = 12;

    private static final Pattern SELECTED = Pattern.compile("select c1_0\\.id,.*? from customer");
    private static final Pattern TIME = Pattern.compile("actual time=[0-9.]+\\.\\.([0-9.]+)");

    private final BenchSystem system;
    private final PlanLog log;
    private final long customers;
    private final Progress progress;

    /**
     * @param log of PostgreSQL
     */
    public ExplainRun(BenchSystem system, Path log, long customers, Progress progress) {
        this.system = system;
        this.log = new PlanLog(log);
        this.customers = customers;
        this.progress = progress;
    }

    /** The report in Markdown. */
    public String page() {
        var summary = new StringBuilder();
        var plans = new StringBuilder();
        new AutoExplain(system).during(() -> {
            var service = new ApiClient(system.ports().http(Part.CUSTOMER_SERVICE), system.token());
            for (var request : ListRequest.all()) {
                var plan = plan(service, request);
                progress.say(request.title() + ": " + millis(plan) + " ms");
                summary.append("| %s | %s | %s |\n".formatted(request.title(), millis(plan), access(plan)));
                plans.append("\n## %s\n\n```\n%s```\n".formatted(request.title(), plan));
            }
        });
        return head() + summary + plans;
    }

    private String plan(ApiClient service, ListRequest request) {
        for (int time = 1; time < TIMES; time++) {
            service.get(request.path());
        }
        long place = log.end();
        service.get(request.path());
        return SELECTED.matcher(log.lastSince(place)).replaceAll("select … from customer");
    }

    private String head() {
        var version = Machine.of(system.ports()).facts().get("PostgreSQL");
        return """
                # How PostgreSQL answers the list of customers

                `explain (analyze, buffers)` of every filter and every sort that `GET /v1/customers` offers, at %,d customers, \
                a page of 50, PostgreSQL %s; written by `bench/run explain`. The plans are those of the statements that the \
                service sent, taken by `auto_explain` when each had been sent a few times. Without a sort, the newest come first.

                | list | ms | way |
                |---|--:|---|
                """.formatted(customers, version);
    }

    private static String millis(String plan) {
        var time = TIME.matcher(plan);
        return time.find() ? time.group(1) : "";
    }

    /** The scans, from the top of the plan to its bottom. */
    private static String access(String plan) {
        return String.join(
                ", ",
                plan.lines()
                        .map(String::strip)
                        .filter(line -> line.contains(" Scan") && line.contains("cost="))
                        .map(line -> line.replaceFirst("^->\\s+", "").replaceFirst("\\s+\\(cost=.*", ""))
                        .map(line -> line.replace(" on customer c1_0", ""))
                        .toList());
    }
}
