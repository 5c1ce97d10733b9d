package crm.platform.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What an operator watches: rows by what became of them, jobs that wait, run and failed, and how long the oldest has waited. */
@ApplicationScoped
class JobMetrics {
    private static final Logger LOG = Logger.getLogger(JobMetrics.class);

    private final DataSource database;
    private final MeterRegistry registry;
    private volatile Level level = new Level(0, 0, 0, 0);

    JobMetrics(DataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
        Gauge.builder("crm.jobs.queued", () -> level.queued())
                .description("jobs that have not begun")
                .register(registry);
        Gauge.builder("crm.jobs.running", () -> level.running())
                .description("jobs that have begun and are not over")
                .register(registry);
        Gauge.builder("crm.jobs.wait", () -> level.oldestSeconds())
                .description("age of the oldest job that has not begun")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("crm.jobs.failed", () -> level.failed())
                .description("jobs that failed within the last hour")
                .register(registry);
    }

    void handled(String kind, JobCounts counts) {
        count(kind, "created", counts.created());
        count(kind, "updated", counts.updated());
        count(kind, "unchanged", counts.unchanged());
        count(kind, "rejected", counts.rejected());
    }

    /** Looks at the table. Called now and then rather than by each scrape, which must stay cheap and never wait. */
    void refresh() {
        var sql = """
                select count(*) filter (where state = 'queued'), count(*) filter (where state = 'running'),
                       coalesce(extract(epoch from now() - min(created_at) filter (where state = 'queued')), 0),
                       (select count(*) from job where state = 'failed' and finished_at > now() - interval '1 hour')
                from job where state in ('queued', 'running')
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            result.next();
            level = new Level(result.getLong(1), result.getLong(2), result.getDouble(3), result.getLong(4));
        } catch (SQLException e) {
            LOG.debugf("the jobs cannot be counted: %s", e.getMessage());
        }
    }

    private void count(String kind, String outcome, long rows) {
        registry.counter("crm.jobs.rows", "kind", kind, "outcome", outcome).increment(rows);
    }

    private record Level(long queued, long running, double oldestSeconds, long failed) {}
}
