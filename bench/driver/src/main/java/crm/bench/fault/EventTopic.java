package crm.bench.fault;

import crm.devstack.layout.Ports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of the customers' events, read past the services. */
record EventTopic(Ports ports) {
    private static final String NAME = "crm.customer";
    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * One record.
     *
     * @param customer that it tells of
     */
    record Event(String customer, String id, long version) {
        private static Event of(ConsumerRecord<String, String> entry) {
            return new Event(entry.key(), header(entry, "ce_id"), Long.parseLong(header(entry, "ce_sequence")));
        }

        private static String header(ConsumerRecord<String, String> entry, String name) {
            return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /** Where each partition ends. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** Everything that was written behind these ends, each partition in its order. */
    List<Event> since(Map<TopicPartition, Long> marks) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, marks.getOrDefault(partition, 0L)));
            var events = new ArrayList<Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(entry -> events.add(Event.of(entry)));
            }
            return events;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, ports.kafka()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
