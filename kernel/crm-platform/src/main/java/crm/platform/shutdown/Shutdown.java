package crm.platform.shutdown;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the application has been asked to end, and how long those have who finish their work. */
@ApplicationScoped
public class Shutdown {
    private static final int FIRST = 1;
    /** What remains of ten seconds is for closing connections. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final Duration delay;
    private final Event<ShutdownBegun> announcement;
    private final AtomicReference<Long> begunAt = new AtomicReference<>();

    Shutdown(
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay,
            Event<ShutdownBegun> announcement) {
        this.delay = delay.orElse(Duration.ZERO);
        this.announcement = announcement;
    }

    /** No longer ready, still answering. */
    void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
        begin();
    }

    /** No request runs any more, or none is waited for. */
    void onStop(@Observes @Priority(FIRST) ShutdownEvent event) {
        begin();
    }

    /**
     * Whether streams that have no end of their own are to end now. They last through the delay: a client that comes back at
     * once should reach another instance.
     */
    public boolean endsStreams() {
        var begun = begunAt.get();
        return begun != null && System.nanoTime() - begun >= delay.toNanos();
    }

    /** Whether the application, though asked to end, goes on answering. */
    public boolean isDelayed() {
        return begunAt.get() != null && !endsStreams();
    }

    /** How long those may still be waited for who finish their work; one millisecond at least. */
    public Duration remaining() {
        var begun = begunAt.get();
        var whole = delay.plus(LIMIT);
        var rest = begun == null ? whole : whole.minusNanos(System.nanoTime() - begun);
        return rest.toMillis() > 0 ? rest : Duration.ofMillis(1);
    }

    private void begin() {
        if (begunAt.compareAndSet(null, System.nanoTime())) {
            announcement.fire(new ShutdownBegun());
        }
    }
}
