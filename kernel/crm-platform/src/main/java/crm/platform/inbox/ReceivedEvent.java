package crm.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.broker.CloudEventHeaders;
import crm.platform.broker.PayloadDeserializer;
import crm.platform.broker.PayloadUnusable;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record from a topic, read as a CloudEvent in binary mode.
 *
 * @param id the event's id, the same at every delivery; null when the record is no CloudEvent
 * @param type the event's wire name; null when the record is no CloudEvent
 */
record ReceivedEvent(ConsumerRecord<String, String> message, String id, String type) {

    ReceivedEvent(ConsumerRecord<String, String> message) {
        this(message, header(message, CloudEventHeaders.ID), header(message, CloudEventHeaders.TYPE));
    }

    boolean isCloudEvent() {
        return id() != null && type() != null;
    }

    boolean isUnusable() {
        return defect().isPresent();
    }

    /** Why no handler can be given this record, whatever it does; empty if one can. */
    Optional<PayloadUnusable> defect() {
        if (!isCloudEvent()) {
            return Optional.of(new PayloadUnusable("not a CloudEvent: no ce_id or no ce_type", null));
        }
        if (id.indexOf('\0') >= 0 || type.indexOf('\0') >= 0) {
            return Optional.of(new PayloadUnusable("the character NUL is in ce_id or ce_type", null));
        }
        return message.headers().lastHeader(PayloadDeserializer.BYTES) == null
                ? Optional.empty()
                : Optional.of(new PayloadUnusable("the payload is no text in UTF-8", null));
    }

    /** The header's last value; null without one. */
    String header(String name) {
        return header(message, name);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    String origin() {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
