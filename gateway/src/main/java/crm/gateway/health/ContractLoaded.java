package crm.gateway.health;

import crm.gateway.routing.RouteTable;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready with a route table that has operations. */
@Readiness
@ApplicationScoped
class ContractLoaded implements HealthCheck {
    private final RouteTable routes;

    ContractLoaded(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("contract")
                .status(routes.size() > 0)
                .withData("operations", routes.size())
                .build();
    }
}
