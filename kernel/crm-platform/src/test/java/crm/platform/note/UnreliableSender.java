package crm.platform.note;

import crm.platform.broker.KafkaSender;
import crm.platform.broker.RecordSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The real producer with failures around it: before the send, so that the record is not on the topic, or after it, so that
 * it is although nobody knows.
 */
@ApplicationScoped
public class UnreliableSender implements RecordSender {
    private final KafkaSender real;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile double rate;

    UnreliableSender(KafkaSender real) {
        this.real = real;
    }

    /** From now on so many of the sends fail, half of them before and half after the real one; 1 fails all before. */
    public void failAtRate(double share) {
        rate = share;
    }

    public int failures() {
        return failures.get();
    }

    @Override
    public CompletionStage<Void> send(ProducerRecord<String, String> message) {
        var chance = ThreadLocalRandom.current().nextDouble();
        if (rate >= 1 || chance < rate / 2) {
            failures.incrementAndGet();
            return CompletableFuture.failedFuture(new TimeoutException("lost on the way there"));
        }
        return chance < rate ? real.send(message).thenCompose(sent -> lostAnswer()) : real.send(message);
    }

    private CompletionStage<Void> lostAnswer() {
        failures.incrementAndGet();
        return CompletableFuture.failedFuture(new NotLeaderOrFollowerException("lost on the way back"));
    }
}
