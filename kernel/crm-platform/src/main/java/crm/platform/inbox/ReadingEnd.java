package crm.platform.inbox;

import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Ends the reading when the application is asked to end: nothing more is fetched, the batches in hand are finished and their
 * offsets committed. The consumers leave their groups when their connections are closed, which follows at once; where the
 * application goes on answering for a while, they do not wait for that, so that other instances have the partitions.
 */
@ApplicationScoped
class ReadingEnd {
    private static final Logger LOG = Logger.getLogger(ReadingEnd.class);
    private static final Duration FINISH_LIMIT = Duration.ofSeconds(4);
    /** A consumer that waits for records hears of nothing else meanwhile, for a second at most. */
    private static final Duration HEARING_LIMIT = Duration.ofSeconds(2);

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
            tell(consumers, KafkaConsumer::pause);
            batches.awaitNone(FINISH_LIMIT);
            if (shutdown.isDelayed()) {
                tell(consumers, ReadingEnd::leave);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the consumers leave their groups when their connections are closed: %s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Uni<Void> leave(KafkaConsumer<Object, Object> consumer) {
        return consumer.runOnPollingThread(client -> {
            client.unsubscribe();
        });
    }

    /** All at once, for each has a thread of its own. */
    private static void tell(
            List<KafkaConsumer<Object, Object>> consumers, Function<KafkaConsumer<Object, Object>, Uni<?>> what)
            throws ExecutionException, TimeoutException, InterruptedException {
        var done = consumers.stream()
                .map(consumer -> what.apply(consumer).subscribeAsCompletionStage())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(done).get(HEARING_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
