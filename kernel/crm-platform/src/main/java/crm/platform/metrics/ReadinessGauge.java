package crm.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Whether the application is ready, as a number. It is looked now and then rather than by each scrape, which must never wait;
 * so what is missing stands in the log also where nobody asks for readiness.
 */
@ApplicationScoped
class ReadinessGauge {
    private static final Logger LOG = Logger.getLogger(ReadinessGauge.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final SmallRyeHealthReporter health;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(ReadinessGauge::thread);
    private volatile boolean isReady;

    ReadinessGauge(SmallRyeHealthReporter health, MeterRegistry registry) {
        this.health = health;
        Gauge.builder("crm.ready", () -> isReady ? 1 : 0)
                .description("1 while the application is ready, otherwise 0")
                .register(registry);
    }

    void onStart(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::look, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        try {
            isReady = !health.getReadinessAsync().await().atMost(LIMIT).isDown();
        } catch (RuntimeException e) {
            isReady = false;
            LOG.debugf("whether the application is ready is not known: %s", e.getMessage());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "readiness-gauge");
        thread.setDaemon(true);
        return thread;
    }
}
