package crm.platform.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes the files of jobs that are over, and later the jobs with their row errors, once an hour. */
@ApplicationScoped
public class JobRetention {
    private static final Logger LOG = Logger.getLogger(JobRetention.class);
    private static final int MINUTES = 60;
    private static final String FILES = """
            delete from job_file_piece where job_id in (
                select id from job where finished_at < ? and exists (
                    select 1 from job_file_piece where job_id = job.id) limit 10)
            """;
    private static final String JOBS = """
            delete from job where id in (select id from job where finished_at < ? limit 10)
            """;

    private final DataSource database;
    private final JobSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(JobRetention::thread);

    JobRetention(DataSource database, JobSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        hourly.scheduleWithFixedDelay(this::clean, 2, MINUTES, TimeUnit.MINUTES);
    }

    void onStop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }

    /** Deletes what is past its time now. */
    public void clean() {
        try {
            deleteAll(FILES, settings.fileRetention());
            deleteAll(JOBS, settings.retention());
        } catch (SQLException e) {
            LOG.warnf("old jobs could not be deleted: %s", e.getMessage());
        }
    }

    private void deleteAll(String sql, Duration retention) throws SQLException {
        var deleted = 1;
        while (deleted > 0) {
            deleted = delete(sql, retention);
        }
    }

    /** A few jobs in a transaction, because each may have a million row errors. */
    private int delete(String sql, Duration retention) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.instant().minus(retention).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "job-retention");
        thread.setDaemon(true);
        return thread;
    }
}
