package crm.platform.health;

import crm.platform.retry.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database a service can answer nothing. */
@Readiness
@ApplicationScoped
class PostgresqlCheck implements HealthCheck {
    private final DatabaseOutage database;

    PostgresqlCheck(DatabaseOutage database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("postgresql")
                .status(database.isReachable())
                .build();
    }
}
