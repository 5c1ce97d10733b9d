package crm.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes answers that nobody may ask for again. Several instances may do so at once. */
@ApplicationScoped
public class ExpiredAnswers {

    private static final Logger LOG = Logger.getLogger(ExpiredAnswers.class);
    private static final int BATCH = 1_000;

    private final StoredAnswers answers;
    private final ExecutorService workers;

    ExpiredAnswers(StoredAnswers answers, ExecutorService workers) {
        this.answers = answers;
        this.workers = workers;
    }

    void start(
            @Observes StartupEvent event,
            Vertx vertx,
            @ConfigProperty(name = "crm.idempotency.housekeeping", defaultValue = "10m") Duration every) {
        vertx.setPeriodic(every.toMillis(), timer -> workers.execute(this::deleteOrWarn));
    }

    /** Deletes all that have expired, in transactions of a limited size; returns how many. */
    public int delete() {
        var all = 0;
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> answers.deleteExpired(BATCH));
            all += deleted;
        } while (deleted == BATCH);
        return all;
    }

    private void deleteOrWarn() {
        try {
            delete();
        } catch (RuntimeException e) {
            LOG.warn("Expired idempotency keys are deleted later", e);
        }
    }
}
