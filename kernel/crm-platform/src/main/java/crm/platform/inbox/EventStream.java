package crm.platform.inbox;

import crm.platform.broker.EventJson;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The events one consumer cares for, and what is done with each. Types without a handler are ignored, so that a producer may
 * add types freely. Handlers run inside a transaction, one event after another, in the order of their partition.
 */
public final class EventStream {
    private final String consumer;
    private final Delivery delivery;
    private final Map<String, Consumer<String>> handlers = new HashMap<>();

    EventStream(String consumer, Delivery delivery) {
        this.consumer = consumer;
        this.delivery = delivery;
    }

    /**
     * Handles events of a type.
     *
     * @param type the wire name, for example {@code customer.registered.v1}
     * @param payload what its JSON is read as; unknown properties are ignored
     * @throws IllegalStateException if the type has a handler already
     */
    public <T> EventStream on(String type, Class<T> payload, Consumer<? super T> handler) {
        var reader = EventJson.reader(payload);
        if (handlers.putIfAbsent(type, json -> handler.accept(reader.apply(json))) != null) {
            throw new IllegalStateException(type + " has a handler already");
        }
        return this;
    }

    /**
     * Handles a batch and returns when each of its events is handled, was so before, or is a dead letter. While
     * the database is away it waits.
     *
     * @throws ShuttingDown when the application ends before that; the batch comes again
     */
    public void receive(ConsumerRecords<String, String> records) {
        var events = StreamSupport.stream(records.spliterator(), false)
                .map(ReceivedEvent::new)
                .filter(event -> !event.isCloudEvent() || handles(event.type()))
                .toList();
        delivery.deliver(consumer, events, this::handle);
    }

    String consumer() {
        return consumer;
    }

    boolean handles(String type) {
        return handlers.containsKey(type);
    }

    void handle(ReceivedEvent event) {
        handlers.get(event.type()).accept(event.message().value());
    }
}
