package crm.platform.broker;

import io.quarkus.arc.DefaultBean;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real producer: acknowledged by all in-sync replicas, idempotent, and impatient enough for a loop to react. */
@ApplicationScoped
@DefaultBean
public class KafkaSender implements RecordSender {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 2,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);

    private final KafkaConnection connection;
    private Producer<String, String> producer;

    KafkaSender(KafkaConnection connection) {
        this.connection = connection;
    }

    @Override
    public CompletionStage<Void> send(ProducerRecord<String, String> message) {
        var acknowledged = new CompletableFuture<Void>();
        producer().send(message, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    /** Made at the first use: a service that publishes nothing has no producer. */
    private synchronized Producer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    connection.with(ProducerConfig.configNames(), SETTINGS),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE_LIMIT);
        }
    }
}
