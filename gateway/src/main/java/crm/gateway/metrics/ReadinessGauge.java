package crm.gateway.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Whether the gateway is ready, as a number. It is looked now and then rather than by each scrape, which must never wait; so
 * what is missing stands in the log also where nobody asks for readiness.
 */
@ApplicationScoped
class ReadinessGauge {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final SmallRyeHealthReporter health;
    private final Vertx vertx;
    private volatile boolean isReady;

    ReadinessGauge(SmallRyeHealthReporter health, Vertx vertx, MeterRegistry registry) {
        this.health = health;
        this.vertx = vertx;
        Gauge.builder("crm.ready", () -> isReady ? 1 : 0)
                .description("1 while the application is ready, otherwise 0")
                .register(registry);
    }

    void onStart(@Observes StartupEvent event) {
        look();
        vertx.setPeriodic(INTERVAL.toMillis(), timer -> look());
    }

    private void look() {
        health.getReadinessAsync().subscribe().with(found -> isReady = !found.isDown(), failure -> isReady = false);
    }
}
