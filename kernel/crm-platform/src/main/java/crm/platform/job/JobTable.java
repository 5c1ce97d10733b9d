package crm.platform.job;

import crm.platform.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The life of a job: ordered, counted, advanced, ended. */
@ApplicationScoped
class JobTable {

    private final JobDatabase database;

    JobTable(JobDatabase database) {
        this.database = database;
    }

    void insert(UUID id, NewJob job, Actor creator, String traceParent) {
        database.execute("""
                insert into job (id, kind, state, parameters, validate_only, file_name, creator_subject, creator_name, creator_client,
                    traceparent, created_at, result_type)
                values (?, ?, 'queued', ?::json, ?, ?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            statement.setObject(1, id);
            statement.setString(2, job.kind());
            statement.setString(3, job.parameters().toString());
            statement.setBoolean(4, job.validateOnly());
            statement.setString(5, job.fileName());
            statement.setString(6, creator.subject());
            statement.setString(7, creator.name());
            statement.setString(8, creator.client());
            statement.setString(9, traceParent);
            statement.setObject(10, database.now());
            statement.setString(11, job.resultType());
            return statement.executeUpdate();
        });
    }

    /** Rows that are done. */
    long done(UUID id) {
        return database.execute("select created + updated + unchanged + rejected from job where id = ?", statement -> {
            statement.setObject(1, id);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    void total(ClaimedJob job, long rows) {
        database.execute("update job set total = ?, version = version + 1" + JobDatabase.MINE, statement -> {
            statement.setLong(1, rows);
            JobDatabase.mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    void advance(ClaimedJob job, JobCounts counts, Duration lease) {
        database.execute("""
                update job
                set created = created + ?, updated = updated + ?, unchanged = unchanged + ?, rejected = rejected + ?,
                    leased_until = ?, attempts = 1, version = version + 1
                """ + JobDatabase.MINE, statement -> {
            statement.setLong(1, counts.created());
            statement.setLong(2, counts.updated());
            statement.setLong(3, counts.unchanged());
            statement.setLong(4, counts.rejected());
            statement.setObject(5, database.in(lease));
            JobDatabase.mine(statement, 6, job);
            return statement.executeUpdate();
        });
    }

    void end(ClaimedJob job, JobState state, JobFailure failure) {
        database.execute("""
                update job
                set state = ?, failure_code = ?, failure_detail = ?, finished_at = ?, worker = null, leased_until = null,
                    version = version + 1
                """ + JobDatabase.MINE, statement -> {
            statement.setString(1, state.column());
            statement.setString(2, failure == null ? null : failure.code());
            statement.setString(3, failure == null ? null : failure.detail());
            statement.setObject(4, database.now());
            JobDatabase.mine(statement, 5, job);
            return statement.executeUpdate();
        });
    }

    /** Ends a job that has not begun, and asks the worker of one that has; leaves one alone that is over. */
    void cancel(UUID id) {
        database.execute("""
                update job
                set cancel_requested = true,
                    state = case when state = 'queued' then 'cancelled' else state end,
                    finished_at = case when state = 'queued' then ? end::timestamptz,
                    leased_until = case when worker is null then null else leased_until end,
                    version = version + 1
                where id = ? and state in ('queued', 'running') and not cancel_requested
                """, statement -> {
            statement.setObject(1, database.now());
            statement.setObject(2, id);
            return statement.executeUpdate();
        });
    }
}
