package crm.platform.job;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;

/** Somebody who watches a job, and what was told last. Looks come one after another. */
final class ProgressListener {
    /** Proxies give up silent connections after a minute or so. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Sse sse;
    private long version;
    private long toldAt = System.nanoTime();

    ProgressListener(Sse sse) {
        this.sse = sse;
    }

    /** What to tell after a look at the job: progress, a heartbeat, or nothing. */
    Optional<OutboundSseEvent> next(JobView job) {
        if (job.version() != version) {
            version = job.version();
            return told(progress(job));
        }
        var isSilent = System.nanoTime() - toldAt > HEARTBEAT.toNanos();
        return isSilent ? told(sse.newEventBuilder().comment("still here").build()) : Optional.empty();
    }

    private Optional<OutboundSseEvent> told(OutboundSseEvent event) {
        toldAt = System.nanoTime();
        return Optional.of(event);
    }

    private OutboundSseEvent progress(JobView job) {
        return sse.newEventBuilder()
                .name(job.state().isFinal() ? "end" : "progress")
                .id(Long.toString(job.version()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobView.class, job)
                .build();
    }
}
