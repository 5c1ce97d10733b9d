package crm.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a producer has sent to its topic, from the first event on or from some moment on, read as a consumer of its own. */
public final class SentEvents implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", RealServers.kafka()), new StringDeserializer(), new StringDeserializer());
    private final List<SentEvent> seen = new ArrayList<>();
    private final String topic;

    /** @param topic it need not exist yet */
    public SentEvents(String topic) {
        this.topic = topic;
    }

    /**
     * Only what is sent after this call: what was sent before by many tests takes its time to read.
     *
     * @param topic it need not exist yet
     */
    public static SentEvents fromNowOn(String topic) {
        var events = new SentEvents(topic);
        events.begin();
        // an end that is not asked for is where the topic ends when somebody reads
        events.consumer.seekToEnd(events.consumer.assignment());
        events.consumer.assignment().forEach(events.consumer::position);
        return events;
    }

    /** What has come so far; the events of one aggregate are in their order. */
    public List<SentEvent> soFar() {
        if (consumer.assignment().isEmpty()) {
            begin();
        }
        if (!consumer.assignment().isEmpty()) {
            read();
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void begin() {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void read() {
        for (var records = consumer.poll(PATIENCE); !records.isEmpty(); records = consumer.poll(PATIENCE)) {
            records.forEach(record -> seen.add(event(record)));
        }
    }

    private static SentEvent event(ConsumerRecord<String, String> record) {
        return new SentEvent(
                header(record, "ce_type"),
                UUID.fromString(record.key()),
                Long.parseLong(header(record, "ce_sequence")),
                record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
