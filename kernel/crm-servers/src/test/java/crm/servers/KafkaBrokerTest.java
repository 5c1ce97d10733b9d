package crm.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @TempDir(factory = BuildFolder.class)
    Path folder;

    private KafkaBroker broker;

    @AfterEach
    void stop() {
        if (broker != null) {
            broker.kill();
        }
    }

    @Test
    void keepsWhatWasAcknowledgedBeforeItWasKilled() throws Exception {
        var options = options();
        broker = KafkaBroker.start(options);
        send("notes", "kept");

        broker.kill();
        assertFalse(broker.alive());
        broker = KafkaBroker.start(options);

        assertEquals("kept", firstOf("notes"));
    }

    @Test
    void stopsWhenAsked() {
        broker = KafkaBroker.start(options());

        broker.stop();

        assertFalse(broker.alive());
        assertTrue(FreePorts.isFree(broker.port()));
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options =
                    KafkaBroker.Options.of(folder, FreePorts.next(), taken.getLocalPort(), folder.resolve("kafka.log"));

            var failure = assertThrows(ServerFailed.class, () -> KafkaBroker.start(options));

            assertEquals(
                    "Kafka cannot start: port " + taken.getLocalPort() + " is taken by another process",
                    failure.getMessage());
        }
    }

    private KafkaBroker.Options options() {
        var ports = FreePorts.next(2);
        return KafkaBroker.Options.of(
                folder.resolve("the data"), ports.get(0), ports.get(1), folder.resolve("kafka.log"));
    }

    private void send(String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        }
    }

    private String firstOf(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
