package crm.gateway.health;

import crm.gateway.proxy.Backends;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One page for operators: 200 when the gateway and every service are ready, else 503 with what is missing where. */
@ApplicationScoped
public class HealthPage {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Backends backends;
    private final SmallRyeHealthReporter own;

    HealthPage(Backends backends, SmallRyeHealthReporter own) {
        this.backends = backends;
        this.own = own;
    }

    /** Answers with {@code {status, gateway, services: {name: {status, missing}}}}. */
    public void handle(RoutingContext context) {
        List<Future<PartHealth>> parts = new ArrayList<>();
        parts.add(gateway());
        backends.names().forEach(name -> parts.add(service(name)));
        Future.all(parts).onSuccess(all -> answer(context, all.list())).onFailure(context::fail);
    }

    private Future<PartHealth> gateway() {
        return Future.fromCompletionStage(own.getReadinessAsync().subscribeAsCompletionStage())
                .map(health -> PartHealth.of(
                        "gateway", new JsonObject(health.getPayload().toString())))
                .otherwise(PartHealth.unreachable("gateway"));
    }

    private Future<PartHealth> service(String name) {
        return backends.get(name, "/q/health/ready", LIMIT)
                .map(answer -> PartHealth.of(name, answer.body().toJsonObject()))
                .otherwise(PartHealth.unreachable(name));
    }

    private static void answer(RoutingContext context, List<PartHealth> parts) {
        boolean up = parts.stream().allMatch(PartHealth::isUp);
        var services = new JsonObject();
        parts.stream().skip(1).forEach(part -> services.put(part.name(), part.toJson()));
        var page = new JsonObject()
                .put("status", up ? "UP" : "DOWN")
                .put("gateway", parts.get(0).toJson())
                .put("services", services);
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(page.toBuffer());
    }
}
