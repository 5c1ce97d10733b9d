package crm.platform.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Starts the workers with the application, and lets them finish their steps before the connections are closed. */
@ApplicationScoped
class JobLifecycle {
    private static final long STOP_MILLIS = 10_000;

    private final JobWorker worker;
    private final JobPulse pulse;
    private final JobHandlers handlers;
    private final JobSettings settings;
    private final List<Thread> threads = new ArrayList<>();

    JobLifecycle(JobWorker worker, JobPulse pulse, JobHandlers handlers, JobSettings settings) {
        this.worker = worker;
        this.pulse = pulse;
        this.handlers = handlers;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent event) {
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

    void onStop(@Observes ShutdownEvent event) {
        worker.stop();
        try {
            for (var thread : threads) {
                thread.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pulse.stop();
    }
}
