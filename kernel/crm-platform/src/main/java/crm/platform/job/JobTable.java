package crm.platform.job;

import crm.platform.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The statements that move jobs on; each joins the running transaction. Plain JDBC, because a job is changed by several
 * instances at once and every change is conditional.
 */
@ApplicationScoped
class JobTable {
    private static final String MINE = " where id = ? and worker = ? and state = 'running'";

    private final DataSource database;
    private final Clock clock;

    JobTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(UUID id, NewJob job, Actor creator, String traceParent) {
        execute("""
                insert into job (id, kind, state, parameters, file_name, creator_subject, creator_name, creator_client,
                    traceparent, created_at)
                values (?, ?, 'queued', ?::json, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            statement.setObject(1, id);
            statement.setString(2, job.kind());
            statement.setString(3, job.parameters().toString());
            statement.setString(4, job.fileName());
            statement.setString(5, creator.subject());
            statement.setString(6, creator.name());
            statement.setString(7, creator.client());
            statement.setString(8, traceParent);
            statement.setObject(9, in(Duration.ZERO));
            return statement.executeUpdate();
        });
    }

    /** Takes the job that waits longest and that nobody works at; none of those that others are just taking. */
    Optional<ClaimedJob> claim(UUID worker, Duration lease) {
        return execute("""
                update job
                set state = 'running', started_at = coalesce(started_at, ?), worker = ?, leased_until = ?,
                    attempts = attempts + 1, version = version + 1
                where id = (
                    select id from job
                    where state in ('queued', 'running') and (leased_until is null or leased_until <= ?)
                    order by leased_until nulls first, created_at
                    limit 1
                    for update skip locked)
                returning id, kind, parameters::text, total, attempts, creator_subject, creator_name, creator_client, traceparent
                """, statement -> {
            statement.setObject(1, in(Duration.ZERO));
            statement.setObject(2, worker);
            statement.setObject(3, in(lease));
            statement.setObject(4, in(Duration.ZERO));
            return claimed(statement, worker);
        });
    }

    /** Whether a job waits that nobody works at. */
    boolean isAnyWaiting() {
        return execute("""
                select exists (
                    select 1 from job where state in ('queued', 'running') and (leased_until is null or leased_until <= ?))
                """, statement -> {
            statement.setObject(1, in(Duration.ZERO));
            return bool(statement).orElse(false);
        });
    }

    /** When the next job that others have, or that is to be tried again, may be taken; empty if there is none. */
    Optional<Instant> nextLease() {
        return execute(
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
        return execute("select cancel_requested from job" + MINE + " for update", statement -> {
            mine(statement, 1, job);
            return bool(statement);
        });
    }

    /** Rows that are done. */
    long done(UUID id) {
        return execute("select created + updated + unchanged + rejected from job where id = ?", statement -> {
            statement.setObject(1, id);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    void total(ClaimedJob job, long rows) {
        execute("update job set total = ?, version = version + 1" + MINE, statement -> {
            statement.setLong(1, rows);
            mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    void advance(ClaimedJob job, JobCounts counts, Duration lease) {
        execute("""
                update job
                set created = created + ?, updated = updated + ?, unchanged = unchanged + ?, rejected = rejected + ?,
                    leased_until = ?, attempts = 1, version = version + 1
                """ + MINE, statement -> {
            statement.setLong(1, counts.created());
            statement.setLong(2, counts.updated());
            statement.setLong(3, counts.unchanged());
            statement.setLong(4, counts.rejected());
            statement.setObject(5, in(lease));
            mine(statement, 6, job);
            return statement.executeUpdate();
        });
    }

    /** Lets any worker go on with it after a while. */
    void release(ClaimedJob job, Duration pause) {
        execute("update job set worker = null, leased_until = ?" + MINE, statement -> {
            statement.setObject(1, in(pause));
            mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    /** Gives it back as if it had not been taken up: for a worker that must stop or make room. */
    void handBack(ClaimedJob job) {
        execute("update job set worker = null, leased_until = ?, attempts = 0" + MINE, statement -> {
            statement.setObject(1, in(Duration.ZERO));
            mine(statement, 2, job);
            return statement.executeUpdate();
        });
    }

    void end(ClaimedJob job, JobState state, JobFailure failure) {
        execute("""
                update job
                set state = ?, failure_code = ?, failure_detail = ?, finished_at = ?, worker = null, leased_until = null,
                    version = version + 1
                """ + MINE, statement -> {
            statement.setString(1, state.column());
            statement.setString(2, failure == null ? null : failure.code());
            statement.setString(3, failure == null ? null : failure.detail());
            statement.setObject(4, in(Duration.ZERO));
            mine(statement, 5, job);
            return statement.executeUpdate();
        });
    }

    /** Ends a job that has not begun, and asks the worker of one that has; leaves one alone that is over. */
    void cancel(UUID id) {
        execute("""
                update job
                set cancel_requested = true,
                    state = case when state = 'queued' then 'cancelled' else state end,
                    finished_at = case when state = 'queued' then ? end::timestamptz,
                    leased_until = case when worker is null then null else leased_until end,
                    version = version + 1
                where id = ? and state in ('queued', 'running') and not cancel_requested
                """, statement -> {
            statement.setObject(1, in(Duration.ZERO));
            statement.setObject(2, id);
            return statement.executeUpdate();
        });
    }

    private OffsetDateTime in(Duration pause) {
        return clock.instant().plus(pause).atOffset(ZoneOffset.UTC);
    }

    private static void mine(PreparedStatement statement, int from, ClaimedJob job) throws SQLException {
        statement.setObject(from, job.id());
        statement.setObject(from + 1, job.worker());
    }

    private static Optional<Boolean> bool(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            return result.next() ? Optional.of(result.getBoolean(1)) : Optional.empty();
        }
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
                row.getObject(4, Long.class),
                row.getInt(5),
                new Actor(row.getString(6), row.getString(7), row.getString(8)),
                row.getString(9));
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
