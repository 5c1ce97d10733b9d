package crm.platform.health;

import crm.notice.Notice;
import crm.platform.retry.DatabaseOutage;
import crm.platform.schema.DatabaseProblem;
import crm.platform.schema.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Without its database, or with tables that are not up to date, a service can answer nothing. While all connections are in
 * use nobody can tell; the service is as ready as it was before.
 */
@Readiness
@ApplicationScoped
class PostgresqlCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(PostgresqlCheck.class);

    private final Schema schema;
    private final DatabaseOutage database;
    private final DatabaseProblem problem;
    private final Notice notice = new Notice();
    private volatile boolean wasReachable = true;

    PostgresqlCheck(Schema schema, DatabaseOutage database, DatabaseProblem problem) {
        this.schema = schema;
        this.database = database;
        this.problem = problem;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("postgresql")
                .status(schema.isReady() && isReachable())
                .build();
    }

    private boolean isReachable() {
        try {
            database.reach();
            if (notice.well()) {
                LOG.info("PostgreSQL is there again");
            }
            wasReachable = true;
        } catch (SQLException e) {
            if (!DatabaseOutage.isPoolExhausted(e)) {
                problem.tell(notice, e).ifPresent(line -> line.to(LOG));
                wasReachable = false;
            }
        }
        return wasReachable;
    }
}
