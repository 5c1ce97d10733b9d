package crm.platform.inbox;

import crm.platform.broker.PayloadUnusable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies every event once for each consumer, however often it is delivered. */
@ApplicationScoped
public class Inbox {
    private final InboxTable table;
    private final Delivery delivery;
    private final EventStreams streams;
    private final HandledOnce handledOnce;

    Inbox(InboxTable table, Delivery delivery, EventStreams streams, HandledOnce handledOnce) {
        this.table = table;
        this.delivery = delivery;
        this.streams = streams;
        this.handledOnce = handledOnce;
    }

    /**
     * A stream of events for a consumer. The consumer's name is what duplicates are told by, so it never changes.
     *
     * @param consumer for example {@code analytics}
     */
    public EventStream stream(String consumer) {
        return streams.add(new EventStream(consumer, delivery));
    }

    /** The names of all consumers of this application. */
    public SortedSet<String> consumers() {
        return streams.consumers();
    }

    /**
     * Hands a record to its consumer's handler once more, in the running transaction. An event that the consumer has had by
     * now changes nothing.
     *
     * @throws PayloadUnusable if the record is no event, or the consumer has no handler for its type (any more)
     * @throws RuntimeException what the handler throws; the transaction must not be committed then
     */
    @Transactional
    public void replay(String consumer, ConsumerRecord<String, String> message) {
        var event = new ReceivedEvent(message);
        event.defect().ifPresent(defect -> {
            throw defect;
        });
        var stream = streams.find(consumer, event.type())
                .orElseThrow(() -> new PayloadUnusable(consumer + " has no handler for " + event.type(), null));
        handledOnce.join(consumer, event, stream::handle);
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
