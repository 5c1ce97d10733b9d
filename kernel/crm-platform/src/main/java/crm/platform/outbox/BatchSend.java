package crm.platform.outbox;

import crm.platform.broker.RecordSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends one batch, wave by wave, and remembers what became of each row. */
final class BatchSend {
    private static final Logger LOG = Logger.getLogger(BatchSend.class);
    /** Longer than the producer's own delivery time-out, which decides; this is for a producer that never answers. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);

    private final RecordSender sender;
    private final OutboxSettings settings;
    private final Waves waves;
    private final long deadline;
    private final List<OutboxRow> sent = new ArrayList<>();
    private final List<OutboxTable.Refused> refused = new ArrayList<>();

    BatchSend(RecordSender sender, OutboxSettings settings, Collection<OutboxRow> rows) {
        this.sender = sender;
        this.settings = settings;
        this.waves = new Waves(rows);
        this.deadline = System.nanoTime() + settings.batchTime().toNanos();
    }

    /** Sends until all is sent, time is up, or the broker cannot be reached. */
    BatchSend run() {
        for (var wave = waves.next(); !wave.isEmpty() && isInTime(); wave = waves.next()) {
            send(wave).forEach(this::await);
        }
        return this;
    }

    List<OutboxRow> sent() {
        return sent;
    }

    List<OutboxTable.Refused> refused() {
        return refused;
    }

    private boolean isInTime() {
        return System.nanoTime() < deadline;
    }

    /** Stops at the first row that fails at once: without the broker, each further one would wait for it in turn. */
    private Map<OutboxRow, CompletableFuture<Void>> send(List<OutboxRow> wave) {
        var flying = new LinkedHashMap<OutboxRow, CompletableFuture<Void>>();
        for (var row : wave) {
            var answer = send(row);
            flying.put(row, answer);
            if (answer.isCompletedExceptionally() && SendFailure.of(cause(answer)) == SendFailure.OF_THE_BROKER) {
                waves.stop();
                break;
            }
        }
        return flying;
    }

    private CompletableFuture<Void> send(OutboxRow row) {
        try {
            return sender.send(row.toRecord(settings.topic().orElseThrow(), settings.source()))
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void await(OutboxRow row, CompletableFuture<Void> answer) {
        try {
            answer.get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            sent.add(row);
        } catch (ExecutionException e) {
            failed(row, e.getCause());
        } catch (TimeoutException e) {
            failed(row, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(row, e);
        }
    }

    private void failed(OutboxRow row, Throwable failure) {
        waves.stopAt(row);
        var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (SendFailure.of(failure) == SendFailure.OF_THE_ROW) {
            LOG.warnf("event %s (%s) cannot be sent: %s", row.id(), row.type(), reason);
            refused.add(new OutboxTable.Refused(row.id(), reason));
        } else {
            LOG.debugf("event %s (%s) is sent again later: %s", row.id(), row.type(), reason);
        }
    }

    private static Throwable cause(CompletableFuture<Void> failed) {
        try {
            failed.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }
}
