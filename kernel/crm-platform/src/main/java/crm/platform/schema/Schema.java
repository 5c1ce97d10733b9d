package crm.platform.schema;

import crm.notice.Notice;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.runtime.Quarkus;
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

    private final Flyway flyway;
    private final DatabaseProblem problem;
    private final Event<SchemaReady> announcement;
    private final Notice notice = new Notice();
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

    /** What begins with the tables must not begin when it has been told to end. */
    void onStop(@Observes ShutdownBegun event) {
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
        if (isReady() && stopped.getCount() > 0) {
            announce();
        }
    }

    /** A service whose work did not begin would be ready and dead: it ends as it would have at the start. */
    private void announce() {
        try {
            announcement.fire(new SchemaReady());
        } catch (RuntimeException | Error e) {
            LOG.error("The service cannot begin its work, and ends", e);
            Quarkus.asyncExit(1);
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
            problem.tell(notice, e).ifPresent(line -> line.to(LOG));
        }
    }
}
