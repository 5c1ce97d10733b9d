package crm.platform.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.broker.EventJson;
import crm.testkit.RealServers;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another service that publishes about notes, not always as it should. */
public final class Elsewhere implements AutoCloseable {
    private static final String TOPIC = "crm.elsewhere";

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka()), new StringSerializer(), new StringSerializer());

    public String send(UUID eventId, NoteWritten event) {
        return send(eventId, event.noteId(), EventJson.write(event));
    }

    public String send(UUID eventId, UUID note, String payload) {
        return send(NoteWritten.TYPE, eventId.toString(), note, payload);
    }

    public void sendType(String type, UUID eventId, UUID note) {
        send(type, eventId.toString(), note, "{}");
    }

    /** An event whose id is any text. */
    public void sendAs(String eventId, NoteWritten event) {
        send(NoteWritten.TYPE, eventId, event.noteId(), EventJson.write(event));
    }

    /** A record that is no CloudEvent. */
    public void sendBare(UUID note, String payload) {
        producer.send(new ProducerRecord<>(TOPIC, note.toString(), payload));
        producer.flush();
    }

    /** An event whose payload is not what every payload is: text. */
    public String sendBytes(UUID eventId, UUID note, byte[] payload) {
        try (var raw = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealServers.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(TOPIC, note.toString(), payload);
            message.headers()
                    .add("ce_id", eventId.toString().getBytes(UTF_8))
                    .add("ce_type", NoteWritten.TYPE.getBytes(UTF_8))
                    .add("seal", new byte[] {(byte) 0xff, 0});
            raw.send(message);
        }
        return eventId.toString();
    }

    private String send(String type, String eventId, UUID note, String payload) {
        var message = new ProducerRecord<>(TOPIC, note.toString(), payload);
        message.headers().add("ce_id", eventId.getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8));
        producer.send(message);
        producer.flush();
        return eventId;
    }

    @Override
    public void close() {
        producer.close();
    }
}
