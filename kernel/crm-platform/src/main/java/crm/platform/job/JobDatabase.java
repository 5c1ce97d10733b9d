package crm.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Runs statements on the table {@code job}; each joins the running transaction. Plain JDBC, because a job is changed by
 * several instances at once and every change is conditional.
 */
@ApplicationScoped
class JobDatabase {
    /** Takes the job's id and the worker's. */
    static final String MINE = " where id = ? and worker = ? and state = 'running'";

    private final DataSource database;
    private final Clock clock;

    JobDatabase(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return in(Duration.ZERO);
    }

    OffsetDateTime in(Duration pause) {
        return clock.instant().plus(pause).atOffset(ZoneOffset.UTC);
    }

    /** Fills {@link #MINE}. */
    static void mine(PreparedStatement statement, int from, ClaimedJob job) throws SQLException {
        statement.setObject(from, job.id());
        statement.setObject(from + 1, job.worker());
    }

    <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }

    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
