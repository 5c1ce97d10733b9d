package crm.platform.housekeeping;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Does the chores one after another, in one thread, as long as the application runs. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final List<Chore> chores;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Housekeeping::thread);

    /** @param interval how long housekeeping rests: deleting what has expired, and each service's own chores */
    Housekeeping(
            @All List<Chore> chores,
            @ConfigProperty(name = "crm.housekeeping.interval", defaultValue = "10m") Duration interval) {
        this.chores = chores;
        this.interval = interval;
    }

    void onStart(@Observes SchemaReady event) {
        thread.scheduleWithFixedDelay(this::doAll, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownBegun event) {
        thread.shutdownNow();
    }

    private void doAll() {
        chores.forEach(Housekeeping::doOne);
    }

    private static void doOne(Chore chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s is done later: %s", ClientProxy.unwrap(chore).getClass().getSimpleName(), e.getMessage());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    }
}
