package crm.platform.outbox;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the relay with the application and ends it before the connections are closed. */
@ApplicationScoped
class RelayLifecycle {
    /** Its lock keeps all other instances from sending: it is waited for before anybody else. */
    private static final int EARLY = 1_000;

    private final OutboxRelay relay;
    private final OutboxSettings settings;
    private final Shutdown shutdown;

    RelayLifecycle(OutboxRelay relay, OutboxSettings settings, Shutdown shutdown) {
        this.relay = relay;
        this.settings = settings;
        this.shutdown = shutdown;
    }

    void onStart(@Observes SchemaReady event) {
        if (settings.topic().isPresent()) {
            relay.start();
        }
    }

    /** The last requests have committed by now. What is not sent yet, the next instance that relays will send. */
    void onStop(@Observes @Priority(EARLY) ShutdownEvent event) {
        relay.stop(shutdown.remaining());
    }
}
