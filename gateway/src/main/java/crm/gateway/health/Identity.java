package crm.gateway.health;

import crm.gateway.GatewaySettings;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the issuer's discovery document was seen; a later outage is told, but verified keys go on working. */
@Readiness
@ApplicationScoped
class Identity implements AsyncHealthCheck {
    private static final long LIMIT_MILLIS = 2_000;

    private final HttpClient client;
    private final String discovery;
    private volatile boolean seen;

    Identity(Vertx vertx, GatewaySettings settings) {
        this.client = vertx.createHttpClient();
        this.discovery = settings.issuer() + "/.well-known/openid-configuration";
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> reachable().map(this::response).toCompletionStage());
    }

    private Future<Boolean> reachable() {
        return client.request(new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(discovery))
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> response.statusCode() == 200))
                .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(false);
    }

    private HealthCheckResponse response(boolean reachable) {
        seen |= reachable;
        return HealthCheckResponse.named("identity")
                .status(seen)
                .withData("state", reachable ? "reachable" : "unreachable")
                .build();
    }
}
