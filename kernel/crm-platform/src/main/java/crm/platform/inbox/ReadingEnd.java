package crm.platform.inbox;

import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Ends the reading when the application is asked to end: nothing more is fetched, the batches in hand are finished and their
 * offsets committed, and the consumers leave their groups, so that other instances have the partitions; also where the
 * application goes on answering for a while.
 */
@ApplicationScoped
class ReadingEnd {
    private static final Logger LOG = Logger.getLogger(ReadingEnd.class);
    private static final Duration FINISH_LIMIT = Duration.ofSeconds(4);
    /** A consumer that waits for records hears of nothing else meanwhile, for a second at most. */
    private static final Duration HEARING_LIMIT = Duration.ofMillis(1_500);

    private final KafkaClientService clients;
    private final BatchesInHand batches;
    private final Shutdown shutdown;
    private final Thread thread = new Thread(this::run, "reading-end");

    ReadingEnd(KafkaClientService clients, BatchesInHand batches, Shutdown shutdown) {
        this.clients = clients;
        this.batches = batches;
        this.shutdown = shutdown;
    }

    void onBegin(@Observes ShutdownBegun event) {
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        try {
            thread.join(shutdown.remaining().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var consumers = clients.getConsumerChannels().stream()
                .flatMap(channel -> clients.<Object, Object>getConsumers(channel).stream())
                .toList();
        try {
            pause(consumers);
            if (!batches.awaitNone(FINISH_LIMIT, () -> consumers.forEach(ReadingEnd::pauseAgain))) {
                LOG.warnf("events were still handled after %s; what is not committed comes again", FINISH_LIMIT);
            }
            close(consumers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(List<KafkaConsumer<Object, Object>> consumers) throws InterruptedException {
        var paused = consumers.stream()
                .map(consumer -> consumer.pause().subscribeAsCompletionStage())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(paused).get(HEARING_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("a consumer may fetch a little more: %s", e);
        }
    }

    /** The connector has a consumer go on that was behind, as soon as what it had fetched is handled. */
    private static void pauseAgain(KafkaConsumer<Object, Object> consumer) {
        consumer.pause().onFailure().recoverWithNull().subscribeAsCompletionStage();
    }

    /** All at once, for each may have to wait for a broker that is away. */
    private static void close(List<KafkaConsumer<Object, Object>> consumers) {
        var closed = consumers.stream()
                .map(consumer -> CompletableFuture.runAsync(() -> close(consumer), ReadingEnd::inThread))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(closed).join();
    }

    /** The connector closes it later, without effect. Only a consumer that is closed is not asked for records any more. */
    private static void close(KafkaConsumer<?, ?> consumer) {
        try {
            if (consumer instanceof ReactiveKafkaConsumer<?, ?> client) {
                client.close();
            }
        } catch (RuntimeException e) {
            LOG.warnf("a consumer has not left its group in time: %s", e);
        }
    }

    private static void inThread(Runnable work) {
        var thread = new Thread(work, "reading-end");
        thread.setDaemon(true);
        thread.start();
    }
}
