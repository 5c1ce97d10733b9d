package crm.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.broker.RecordSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Where events go that could not be handled: the record as it came, with headers that say why. The inbox does not count it
 * as handled, so sending it to its topic again ({@code dead-letter-topic}) has it handled.
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 500;

    private final RecordSender sender;
    private final Patience patience;
    private final InboxSettings settings;
    private final Clock clock;

    DeadLetters(RecordSender sender, Patience patience, InboxSettings settings, Clock clock) {
        this.sender = sender;
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the record is on the dead-letter topic; waits for Kafka as long as it takes. */
    void add(String consumer, ReceivedEvent event, int attempts, Throwable failure) {
        var backoff = patience.backoff();
        while (!isSent(letter(consumer, event, attempts, failure))) {
            patience.await(backoff);
        }
    }

    private boolean isSent(ProducerRecord<String, String> letter) {
        try {
            sender.send(letter).toCompletableFuture().join();
            return true;
        } catch (CompletionException | org.apache.kafka.common.KafkaException e) {
            LOG.warnf("dead letter waits for Kafka: %s", e.getMessage());
            return false;
        }
    }

    private ProducerRecord<String, String> letter(
            String consumer, ReceivedEvent event, int attempts, Throwable failure) {
        var original = event.message();
        var letter = new ProducerRecord<>(settings.deadLetterTopic(), original.key(), original.value());
        original.headers().forEach(header -> letter.headers().add(header));
        add(letter, "dead-letter-reason", reason(failure));
        add(letter, "dead-letter-cause", reason(rootOf(failure)));
        add(letter, "dead-letter-consumer", consumer);
        add(letter, "dead-letter-attempts", Integer.toString(attempts));
        add(letter, "dead-letter-time", clock.instant().toString());
        add(letter, "dead-letter-topic", original.topic());
        add(letter, "dead-letter-partition", Integer.toString(original.partition()));
        add(letter, "dead-letter-offset", Long.toString(original.offset()));
        return letter;
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** The first line only: what databases add below it quotes the row, and with it personal details. */
    private static String reason(Throwable failure) {
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        var reason = failure.getClass().getSimpleName() + ": " + message;
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static void add(ProducerRecord<String, String> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(UTF_8));
    }
}
