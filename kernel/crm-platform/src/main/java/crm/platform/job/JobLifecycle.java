package crm.platform.job;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the workers with the application, and lets them finish their steps before the connections are closed. */
@ApplicationScoped
class JobLifecycle {
    private static final Duration LAST_STEPS = Duration.ofSeconds(3);

    private final JobWorker worker;
    private final JobPulse pulse;
    private final JobHandlers handlers;
    private final JobSettings settings;
    private final Shutdown shutdown;
    private final List<Thread> threads = new ArrayList<>();

    JobLifecycle(JobWorker worker, JobPulse pulse, JobHandlers handlers, JobSettings settings, Shutdown shutdown) {
        this.worker = worker;
        this.pulse = pulse;
        this.handlers = handlers;
        this.settings = settings;
        this.shutdown = shutdown;
    }

    void onStart(@Observes SchemaReady event) {
        if (!handlers.isEmpty()) {
            pulse.start();
        }
        for (var number = 1; !handlers.isEmpty() && number <= settings.workers(); number++) {
            var thread = new Thread(worker::run, "jobs-" + number);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** The workers give their jobs back after the current step, or at once where none is being done, to whoever asks first. */
    void onBegin(@Observes ShutdownBegun event) {
        worker.stop();
        pulse.stop();
    }

    /** Most steps are done by now; one that counts rows has nothing to finish. */
    void onStop(@Observes ShutdownEvent event) {
        var deadline = System.nanoTime() + LAST_STEPS.toNanos();
        try {
            pulse.awaitEnd(until(deadline));
            for (var thread : threads) {
                thread.join(until(deadline).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One millisecond at least. */
    private Duration until(long deadline) {
        var rest = Duration.ofNanos(
                Math.max(deadline - System.nanoTime(), Duration.ofMillis(1).toNanos()));
        return rest.compareTo(shutdown.remaining()) < 0 ? rest : shutdown.remaining();
    }
}
