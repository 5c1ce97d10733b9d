package crm.platform.outbox;

import crm.platform.schema.SchemaReady;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the outbox counted now and then, whatever the relay is at: one that hangs, or fails each time, would not tell of it. */
@ApplicationScoped
class OutboxWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final OutboxMetrics metrics;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(OutboxWatch::thread);

    OutboxWatch(OutboxMetrics metrics) {
        this.metrics = metrics;
    }

    void onStart(@Observes SchemaReady event) {
        thread.scheduleWithFixedDelay(metrics::refresh, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "outbox-watch");
        thread.setDaemon(true);
        return thread;
    }
}
