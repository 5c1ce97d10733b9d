package crm.platform.deadletter;

import crm.platform.broker.EventJson;
import crm.platform.broker.PayloadDeserializer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A record as it is kept.
 *
 * @param headers JSON
 * @param payload null if the record has none, or one that is no text
 * @param payloadBytes the payload that is no text; null otherwise
 */
record StoredRecord(
        String topic,
        int partition,
        long offset,
        Instant recordedAt,
        String key,
        String payload,
        byte[] payloadBytes,
        String headers) {

    static StoredRecord of(ConsumerRecord<String, String> message) {
        var bytes = message.headers().lastHeader(PayloadDeserializer.BYTES);
        return new StoredRecord(
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                storable(message.key()),
                bytes == null ? storable(message.value()) : null,
                bytes == null ? null : bytes.value(),
                headers(message));
    }

    /** The record as it came from its topic. */
    ConsumerRecord<String, String> toMessage() {
        var all = new RecordHeaders();
        content().headers().forEach(header -> all.add(header.toHeader()));
        if (payloadBytes != null) {
            all.add(PayloadDeserializer.BYTES, payloadBytes);
        }
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                recordedAt.toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                payload,
                all,
                Optional.empty());
    }

    DeadLetterContent content() {
        var list = Arrays.asList(EventJson.read(headers, DeadLetterHeader[].class));
        return new DeadLetterContent(List.copyOf(list), payload, payloadBytes);
    }

    private static String headers(ConsumerRecord<String, String> message) {
        return EventJson.write(StreamSupport.stream(message.headers().spliterator(), false)
                .filter(header -> !header.key().equals(PayloadDeserializer.BYTES))
                .map(DeadLetterHeader::of)
                .toList());
    }

    /** PostgreSQL keeps every character but NUL. */
    static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
