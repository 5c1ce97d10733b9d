package crm.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.broker.CloudEventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * One event on its way: what is stored, and how it looks on the topic.
 *
 * @param seq its place among all events, which the database gives; 0 before
 * @param aggregateType what kind of thing it tells of; the column by which Debezium would route
 * @param restated whether a state is told again, and nothing has happened
 */
record OutboxRow(
        UUID id,
        long seq,
        String type,
        String aggregateType,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        String payload,
        String traceParent,
        boolean restated) {

    /** CloudEvents 1.0, binary mode; keyed by the aggregate, so that its events stay in one partition. */
    ProducerRecord<String, String> toRecord(String topic, String source) {
        var message = new ProducerRecord<>(topic, aggregateId.toString(), payload);
        var headers = message.headers();
        add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        add(headers, CloudEventHeaders.ID, id.toString());
        add(headers, CloudEventHeaders.SOURCE, source);
        add(headers, CloudEventHeaders.TYPE, type);
        add(headers, CloudEventHeaders.TIME, occurredAt.toString());
        add(headers, CloudEventHeaders.SUBJECT, aggregateId.toString());
        add(headers, CloudEventHeaders.SEQUENCE, Long.toString(aggregateVersion));
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        if (traceParent != null) {
            add(headers, CloudEventHeaders.TRACE_PARENT, traceParent);
        }
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
