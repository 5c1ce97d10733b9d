package crm.platform.health;

import crm.platform.retry.DatabaseOutage;
import crm.platform.retry.Notice;
import crm.platform.schema.DatabaseProblem;
import crm.platform.schema.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Without its database, or with tables that are not up to date, a service can answer nothing. */
@Readiness
@ApplicationScoped
class PostgresqlCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(PostgresqlCheck.class);

    private final Schema schema;
    private final DatabaseOutage database;
    private final DatabaseProblem problem;
    private final Notice notice = new Notice(Duration.ofMinutes(10));

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
            return true;
        } catch (SQLException e) {
            notice.wrong(problem.describe(e)).ifPresent(LOG::error);
            return false;
        }
    }
}
