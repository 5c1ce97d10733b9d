package crm.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.Readiness;

/** Looks at Kafka and PostgreSQL now and then, so that what is missing stands in the log also where nobody asks for readiness. */
@ApplicationScoped
class Lookout {
    private static final int SECONDS = 10;

    private final KafkaCheck kafka;
    private final PostgresqlCheck postgresql;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Lookout::thread);

    Lookout(@Readiness KafkaCheck kafka, @Readiness PostgresqlCheck postgresql) {
        this.kafka = kafka;
        this.postgresql = postgresql;
    }

    void onStart(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        kafka.call();
        postgresql.call();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "lookout");
        thread.setDaemon(true);
        return thread;
    }
}
