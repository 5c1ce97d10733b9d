package crm.platform.schema;

import crm.platform.retry.Notice;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Migrates the tables at the start. While the database cannot be used, it says so and tries again every few seconds. */
@ApplicationScoped
public class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    /** Before anything that reads a table, the incoming channels included. */
    private static final int FIRST = 1;

    /** After all that only remembers something at the start. */
    private static final int LATE = 4_000;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration REMINDER = Duration.ofMinutes(10);

    private final Flyway flyway;
    private final DatabaseProblem problem;
    private final Event<SchemaReady> announcement;
    private final Notice notice = new Notice(REMINDER);
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Schema(Flyway flyway, DatabaseProblem problem, Event<SchemaReady> announcement) {
        this.flyway = flyway;
        this.problem = problem;
        this.announcement = announcement;
    }

    void begin(@Observes @Priority(FIRST) StartupEvent event) {
        attempt();
    }

    void onStart(@Observes @Priority(LATE) StartupEvent event) {
        if (isReady()) {
            announcement.fire(new SchemaReady());
        } else {
            var thread = new Thread(this::run, "schema");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /** Whether the tables are there. */
    public boolean isReady() {
        return ready.getCount() == 0;
    }

    private void run() {
        try {
            while (!isReady() && !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isReady()) {
            announcement.fire(new SchemaReady());
        }
    }

    private void attempt() {
        try {
            flyway.migrate();
            if (notice.well()) {
                LOG.info("PostgreSQL is there, and its tables are up to date");
            }
            ready.countDown();
        } catch (RuntimeException e) {
            notice.wrong(problem.describe(e)).ifPresent(LOG::error);
        }
    }
}
