package crm.platform.job;

import crm.platform.shutdown.Shutdown;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;

/** A job's progress as server-sent events: an event {@code progress} whenever it has moved, and {@code end} as the last. */
@ApplicationScoped
public class JobProgress {
    private final Jobs jobs;
    private final JobSettings settings;
    private final Shutdown shutdown;

    JobProgress(Jobs jobs, JobSettings settings, Shutdown shutdown) {
        this.jobs = jobs;
        this.settings = settings;
        this.shutdown = shutdown;
    }

    /**
     * Watches a job until it is over, the listener goes, or this application does. Each event's data is the job as JSON, its
     * id the job's version.
     * No thread is held between two looks.
     *
     * @throws crm.platform.problem.NotFound if there is no such job of this kind
     */
    public Multi<OutboundSseEvent> watch(String kind, UUID id, String path, Sse sse) {
        jobs.get(kind, id, path);
        var listener = new ProgressListener(sse);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> jobs.get(kind, id, path))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(settings.progressInterval())
                .whilst(job -> !job.state().isFinal() && !shutdown.endsStreams())
                .map(listener::next)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }
}
