package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventDriverTest {

    @BeforeAll
    static void start() {
        new RealServers().start();
    }

    @Test
    void sendsTheSampleAsACloudEventWithTheChangesOfTheTest() {
        var id = UUID.randomUUID();

        EventDriver.event("thing.made.v1")
                .with("/thingId", "7")
                .with("/version", 4)
                .without("tags")
                .id(id)
                .sendTo("things");

        var record = first("things");
        assertEquals("7", record.key());
        assertEquals("{\"thingId\":\"7\",\"version\":4}", record.value());
        assertEquals(id.toString(), header(record, "ce_id"));
        assertEquals("thing.made.v1", header(record, "ce_type"));
        assertEquals("4", header(record, "ce_sequence"));
        assertEquals("1.0", header(record, "ce_specversion"));
    }

    @Test
    void sendsWhatNoServiceShouldSend() {
        EventDriver.send("broken-things", "thing.made.v1", "7", "{\"thingId\":");

        assertEquals("{\"thingId\":", first("broken-things").value());
    }

    @Test
    void whoReadsFromNowOnDoesNotSeeWhatWasThere() {
        var thing = UUID.randomUUID();
        EventDriver.event("thing.made.v1")
                .with("/thingId", thing)
                .with("/version", 1)
                .sendTo("read-things");

        try (var all = new SentEvents("read-things");
                var later = SentEvents.fromNowOn("read-things")) {
            EventDriver.event("thing.made.v1")
                    .with("/thingId", thing)
                    .with("/version", 2)
                    .sendTo("read-things");

            assertEquals(List.of(1L, 2L), versions(all, 2));
            assertEquals(List.of(2L), versions(later, 1));
        }
    }

    private static List<Long> versions(SentEvents events, int expected) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (events.soFar().size() < expected && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        return events.soFar().stream().map(SentEvent::version).toList();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, String> first(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.kafka(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions(consumer, topic));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }
}
