package crm.support.mailbox;

import crm.support.rounds.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for mail now and then. */
@ApplicationScoped
class MailboxWatch {

    private final MailboxSettings settings;
    private final Rounds rounds;

    MailboxWatch(MailboxSettings settings, MailboxVisit visit) {
        this.settings = settings;
        this.rounds = new Rounds("mailbox", settings.interval(), visit::portion);
    }

    void onStart(@Observes StartupEvent event) {
        if (settings.enabled()) {
            rounds.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        if (settings.enabled()) {
            rounds.stop();
        }
    }
}
