package crm.platform.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.testkit.RealServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a whole topic from its first record on. */
public final class Topic implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", RealServers.kafka()), new StringDeserializer(), new StringDeserializer());
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public Topic(String name) {
        var partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has come so far and fits, in the order of each partition. */
    public List<ConsumerRecord<String, String>> records(Predicate<ConsumerRecord<String, String>> wanted) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream().filter(wanted).toList();
    }

    public static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
