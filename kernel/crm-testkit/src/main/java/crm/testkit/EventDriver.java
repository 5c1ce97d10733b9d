package crm.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events over real Kafka as another service would: CloudEvents 1.0 in binary mode, keyed by the aggregate, which is
 * the first member of the payload.
 */
public final class EventDriver {
    private final String type;
    private final ObjectNode payload;
    private UUID id = UUID.randomUUID();

    private EventDriver(String type, ObjectNode payload) {
        this.type = type;
        this.payload = payload;
    }

    /** An event like the golden sample of its type. */
    public static EventDriver event(String type) {
        return new EventDriver(type, GoldenSample.of(type));
    }

    /** Sends the golden sample of a type and returns the event's id. */
    public static UUID send(String topic, String type) {
        return event(type).sendTo(topic);
    }

    /** Sends a payload, well-formed or not, as an event of a type. */
    public static UUID send(String topic, String type, String key, String payload) {
        var id = UUID.randomUUID();
        send(record(topic, key, payload, id, type));
        return id;
    }

    /** Gives a member of the payload another value; the members on the way must exist. */
    public EventDriver with(String pointer, Object value) {
        var place = JsonPointer.compile(pointer);
        var parent = (ObjectNode) payload.at(place.head());
        parent.set(place.last().getMatchingProperty(), GoldenSample.JSON.valueToTree(value));
        return this;
    }

    public EventDriver without(String member) {
        payload.remove(member);
        return this;
    }

    /** The event's id, to send the same event twice. */
    public EventDriver id(UUID eventId) {
        id = eventId;
        return this;
    }

    /** Sends the event, waits until Kafka has it, and returns its id. */
    public UUID sendTo(String topic) {
        var key = payload.elements().next().asText();
        var record = record(topic, key, payload.toString(), id, type);
        header(record, "ce_subject", key);
        header(record, "ce_time", payload.path("occurredAt").asText());
        header(record, "ce_sequence", payload.path("version").asText());
        send(record);
        return id;
    }

    private static ProducerRecord<String, String> record(
            String topic, String key, String payload, UUID id, String type) {
        var record = new ProducerRecord<>(topic, key, payload);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_type", type);
        header(record, "ce_source", "/" + topic);
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(ProducerRecord<String, String> record) {
        try {
            Connection.PRODUCER.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the event", e.getCause());
        }
    }

    /** One for all tests: to connect takes longer than to send. It ends with the JVM, as the broker does. */
    private static final class Connection {
        static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealServers.kafka(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());

        private Connection() {}
    }
}
