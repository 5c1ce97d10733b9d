package crm.platform.job;

import crm.platform.housekeeping.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes the files that jobs over a while ago were given or have made, and later the jobs with their row errors. */
@ApplicationScoped
public class JobRetention implements Chore {
    private static final String FILES = """
            delete from job_file_piece where job_id = any(array(
                select id from job where finished_at < ? and exists (
                    select 1 from job_file_piece where job_id = job.id) limit 10 for update skip locked))
            """;
    private static final String RESULTS = """
            with expired as (
                select id from job where finished_at < ? and result_type is not null and not result_expired limit 10
                for update skip locked),
            deleted as (delete from job_result_piece where job_id in (select id from expired))
            update job set result_expired = true, version = version + 1 where id in (select id from expired)
            """;
    private static final String JOBS = """
            delete from job where id = any(array(select id from job where finished_at < ? limit 10 for update skip locked))
            """;

    private final JobDatabase database;
    private final JobSettings settings;

    JobRetention(JobDatabase database, JobSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public void run() {
        deleteAll(FILES, settings.fileRetention());
        deleteAll(RESULTS, settings.fileRetention());
        deleteAll(JOBS, settings.retention());
    }

    /** A few jobs in a transaction, because each may have a million row errors; several instances take different ones. */
    private void deleteAll(String sql, Duration retention) {
        var deleted = 1;
        while (deleted > 0) {
            deleted = database.execute(sql, statement -> {
                statement.setObject(1, database.in(retention.negated()));
                return statement.executeUpdate();
            });
        }
    }
}
