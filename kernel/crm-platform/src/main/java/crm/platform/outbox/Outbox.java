package crm.platform.outbox;

import crm.events.DomainEvent;
import crm.platform.broker.EventJson;
import crm.platform.id.Ids;
import crm.platform.trace.TraceParent;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tells the other services what happened, if and only if the running transaction commits. Events of one aggregate arrive in
 * the order of their publication; each arrives at least once, always with the same id.
 */
@ApplicationScoped
public class Outbox {
    private final RunningTransaction transaction;
    private final OutboxTable table;
    private final OutboxRelay relay;
    private final OutboxSettings settings;

    Outbox(RunningTransaction transaction, OutboxTable table, OutboxRelay relay, OutboxSettings settings) {
        this.transaction = transaction;
        this.table = table;
        this.relay = relay;
        this.settings = settings;
    }

    /**
     * Writes the event with the running transaction. It is turned into JSON at once; the rows of a transaction go to the
     * database together, before it commits.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is running
     * @throws IllegalStateException when the service has no topic
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(DomainEvent event) {
        add(event, false);
    }

    /**
     * As {@link #publish}, for a state that is told again although nothing has happened: it has no place in the
     * {@link EventFeed}, and is not kept once it is sent.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is running
     * @throws IllegalStateException when the service has no topic
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restate(DomainEvent state) {
        add(state, true);
    }

    /** How many events wait to be sent, counted up to a limit: those who tell much ask, and let the others go first. */
    public int countPending(int limit) {
        return table.countPending(limit);
    }

    private void add(DomainEvent event, boolean restated) {
        if (settings.topic().isEmpty()) {
            throw new IllegalStateException("crm.outbox.topic is not set: this service publishes no events");
        }
        unsaved()
                .add(new OutboxRow(
                        Ids.next(),
                        0,
                        event.type(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        event.occurredAt(),
                        EventJson.write(event),
                        TraceParent.current(),
                        restated));
    }

    private UnsavedEvents unsaved() {
        return transaction.companion(UnsavedEvents.class, () -> new UnsavedEvents(table, relay::wake));
    }
}
