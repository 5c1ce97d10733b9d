package crm.platform.job;

import crm.platform.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Who works at which job: at most one worker at each, and none for ever. */
@ApplicationScoped
class JobLeases {

    private final JobDatabase database;

    JobLeases(JobDatabase database) {
        this.database = database;
    }

    /** Takes the job that waits longest and that nobody works at; none of those that others are just taking. */
    Optional<ClaimedJob> claim(UUID worker, Duration lease) {
        return database.execute("""
                update job
                set state = 'running', started_at = coalesce(started_at, ?), worker = ?, leased_until = ?,
                    attempts = attempts + 1, version = version + 1
                where id = (
                    select id from job
                    where state in ('queued', 'running') and (leased_until is null or leased_until <= ?)
                    order by leased_until nulls first, created_at
                    limit 1
                    for update skip locked)
                returning id, kind, parameters::text, validate_only, total, attempts, creator_subject, creator_name, creator_client, traceparent
                """, statement -> {
            statement.setObject(1, database.now());
            statement.setObject(2, worker);
            statement.setObject(3, database.in(lease));
            statement.setObject(4, database.now());
            return claimed(statement, worker);
        });
    }

    /** Whether a job waits that nobody works at. */
    boolean isAnyWaiting() {
        return database.execute("""
                select exists (
                    select 1 from job where state in ('queued', 'running') and (leased_until is null or leased_until <= ?))
                """, statement -> {
            statement.setObject(1, database.now());
            return bool(statement).orElse(false);
        });
    }

    /** When the next job that others have, or that is to be tried again, may be taken; empty if there is none. */
    Optional<Instant> nextLease() {
        return database.execute(
                "select min(leased_until) from job where state in ('queued', 'running') and leased_until is not null",
                statement -> {
                    try (var result = statement.executeQuery()) {
                        result.next();
                        return Optional.ofNullable(result.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant);
                    }
                });
    }

    /**
     * Locks the job until the transaction ends, so that nobody else takes or cancels it meanwhile.
     *
     * @return whether it is to be cancelled; empty if it is no longer this worker's
     */
    Optional<Boolean> hold(ClaimedJob job) {
        return database.execute("select cancel_requested from job" + JobDatabase.MINE + " for update", statement -> {
            JobDatabase.mine(statement, 1, job);
            return bool(statement);
        });
    }

    /** Has the others leave the job alone for longer; without effect if it is no longer this worker's, or just being stepped. */
    void renew(ClaimedJob job, Duration lease) {
        database.execute("""
                update job set leased_until = ?
                where id = (select id from job""" + JobDatabase.MINE + " for update skip locked)", statement -> {
            statement.setObject(1, database.in(lease));
            JobDatabase.mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    /** Lets any worker go on with it after a while. */
    void release(ClaimedJob job, Duration pause) {
        database.execute("update job set worker = null, leased_until = ?" + JobDatabase.MINE, statement -> {
            statement.setObject(1, database.in(pause));
            JobDatabase.mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    /** Gives it back as if it had not been taken up: for a worker that must stop or make room. Nobody takes it in the pause. */
    void handBack(ClaimedJob job, Duration pause) {
        database.execute(
                "update job set worker = null, leased_until = ?, attempts = 0" + JobDatabase.MINE, statement -> {
                    statement.setObject(1, database.in(pause));
                    JobDatabase.mine(statement, 2, job);
                    return statement.executeUpdate();
                });
    }

    /** As {@link #handBack}, at once and in its worker's stead; without effect while a step of it is being done. */
    void letGo(ClaimedJob job) {
        database.execute("""
                update job set worker = null, leased_until = ?, attempts = 0
                where id = (select id from job""" + JobDatabase.MINE + " for update skip locked)", statement -> {
            statement.setObject(1, database.now());
            JobDatabase.mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    private static Optional<ClaimedJob> claimed(PreparedStatement statement, UUID worker) throws SQLException {
        try (var result = statement.executeQuery()) {
            return result.next() ? Optional.of(claimed(result, worker)) : Optional.empty();
        }
    }

    private static ClaimedJob claimed(ResultSet row, UUID worker) throws SQLException {
        return new ClaimedJob(
                row.getObject(1, UUID.class),
                row.getString(2),
                worker,
                row.getString(3),
                row.getBoolean(4),
                row.getObject(5, Long.class),
                row.getInt(6),
                new Actor(row.getString(7), row.getString(8), row.getString(9)),
                row.getString(10));
    }

    private static Optional<Boolean> bool(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            return result.next() ? Optional.of(result.getBoolean(1)) : Optional.empty();
        }
    }
}
