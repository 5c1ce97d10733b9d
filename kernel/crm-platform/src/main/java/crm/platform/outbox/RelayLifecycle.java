package crm.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the relay with the application and ends it before the connections are closed. */
@ApplicationScoped
class RelayLifecycle {
    private final OutboxRelay relay;
    private final OutboxSettings settings;

    RelayLifecycle(OutboxRelay relay, OutboxSettings settings) {
        this.relay = relay;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent event) {
        if (settings.topic().isPresent()) {
            relay.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        relay.stop();
    }
}
