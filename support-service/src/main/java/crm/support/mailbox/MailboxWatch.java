package crm.support.mailbox;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import crm.support.rounds.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for mail now and then. */
@ApplicationScoped
class MailboxWatch {

    private final MailboxSettings settings;
    private final Shutdown shutdown;
    private final Rounds rounds;

    MailboxWatch(MailboxSettings settings, MailboxVisit visit, Shutdown shutdown) {
        this.settings = settings;
        this.shutdown = shutdown;
        this.rounds = new Rounds("mailbox", settings.interval(), visit::portion);
    }

    void onStart(@Observes SchemaReady event) {
        if (settings.enabled()) {
            rounds.start();
        }
    }

    void onBegin(@Observes ShutdownBegun event) {
        rounds.stop();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.awaitEnd(shutdown.remaining());
    }
}
