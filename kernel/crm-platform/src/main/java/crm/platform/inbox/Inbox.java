package crm.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Applies every event once for each consumer, however often it is delivered. */
@ApplicationScoped
public class Inbox {
    private final InboxTable table;
    private final Delivery delivery;

    Inbox(InboxTable table, Delivery delivery) {
        this.table = table;
        this.delivery = delivery;
    }

    /**
     * A stream of events for a consumer. The consumer's name is what duplicates are told by, so it never changes.
     *
     * @param consumer for example {@code analytics}
     */
    public EventStream stream(String consumer) {
        return new EventStream(consumer, delivery);
    }

    /**
     * Runs the handler unless this consumer has had the event. Both happen in the running transaction, or in one of their
     * own: when the handler fails, the event counts as new.
     *
     * @return whether the handler ran
     */
    @Transactional
    public boolean once(String consumer, String eventId, Runnable handler) {
        var isNew = !table.claim(consumer, List.of(eventId)).isEmpty();
        if (isNew) {
            handler.run();
        }
        return isNew;
    }
}
