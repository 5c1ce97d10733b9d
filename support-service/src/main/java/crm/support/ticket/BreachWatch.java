package crm.support.ticket;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import crm.support.rounds.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Marks the tickets of which a promise was broken, when it is: the next due time of each is in an index. */
@ApplicationScoped
class BreachWatch {
    private static final int PORTION = 50;

    private final TicketRepository repository;
    private final TicketJournal journal;
    private final Clock clock;
    private final Shutdown shutdown;
    private final Rounds rounds;

    /** @param interval how often it is looked for tickets of which a promise was broken */
    BreachWatch(
            TicketRepository repository,
            TicketJournal journal,
            Clock clock,
            Shutdown shutdown,
            @ConfigProperty(name = "crm.sla.interval", defaultValue = "1s") Duration interval) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
        this.shutdown = shutdown;
        this.rounds = new Rounds("breach watch", interval, this::portion);
    }

    void onStart(@Observes SchemaReady event) {
        rounds.start();
    }

    void onBegin(@Observes ShutdownBegun event) {
        rounds.stop();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.awaitEnd(shutdown.remaining());
    }

    private boolean portion() {
        return QuarkusTransaction.requiringNew().call(this::mark) == PORTION;
    }

    private int mark() {
        var now = clock.instant();
        var broken = repository.broken(now, PORTION);
        var changes = broken.stream()
                .map(ticket -> new TicketJournal.Change(ticket, ticket.status(), ticket.markBreaches(now), null))
                .toList();
        journal.changed(changes, now);
        return broken.size();
    }
}
