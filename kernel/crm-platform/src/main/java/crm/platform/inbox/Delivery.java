package crm.platform.inbox;

import crm.platform.broker.PayloadUnusable;
import crm.platform.retry.DatabaseOutage;
import crm.platform.text.LogText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings a batch to its handler: together in one transaction; if that fails, event by event, each in a transaction of its
 * own and tried a bounded number of times; what still fails becomes a dead letter, and those behind it go on.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final HandledOnce handledOnce;
    private final DeadLetters deadLetters;
    private final DatabaseOutage outage;
    private final Patience patience;
    private final BatchesInHand batches;
    private final InboxMetrics metrics;
    private final InboxSettings settings;

    Delivery(
            HandledOnce handledOnce,
            DeadLetters deadLetters,
            DatabaseOutage outage,
            Patience patience,
            BatchesInHand batches,
            InboxMetrics metrics,
            InboxSettings settings) {
        this.handledOnce = handledOnce;
        this.deadLetters = deadLetters;
        this.outage = outage;
        this.patience = patience;
        this.batches = batches;
        this.metrics = metrics;
        this.settings = settings;
    }

    void deliver(String consumer, List<ReceivedEvent> events, Consumer<ReceivedEvent> handler) {
        batches.during(() -> deliverNow(consumer, events, handler));
    }

    private void deliverNow(String consumer, List<ReceivedEvent> events, Consumer<ReceivedEvent> handler) {
        events.stream().filter(ReceivedEvent::isUnusable).forEach(event -> refuse(consumer, event));
        var genuine = events.stream().filter(event -> !event.isUnusable()).toList();
        if (!genuine.isEmpty() && attempt(consumer, genuine, handler).isPresent()) {
            genuine.forEach(event -> deliver(consumer, event, handler));
        }
    }

    private void deliver(String consumer, ReceivedEvent event, Consumer<ReceivedEvent> handler) {
        var backoff = patience.backoff();
        for (var attempt = 1; ; attempt++) {
            var failure = attempt(consumer, List.of(event), handler);
            if (failure.isEmpty()) {
                return;
            }
            if (attempt >= settings.attempts() || failure.get() instanceof PayloadUnusable) {
                giveUp(consumer, event, attempt, failure.get());
                return;
            }
            metrics.retried(consumer, event);
            patience.await(backoff);
        }
    }

    /** @return why it failed; never an outage of the database, which is waited for */
    private Optional<Throwable> attempt(String consumer, List<ReceivedEvent> events, Consumer<ReceivedEvent> handler) {
        var backoff = patience.backoff();
        while (true) {
            try {
                handledOnce.handle(consumer, events, handler);
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError e) {
                if (!outage.caused(e)) {
                    return Optional.of(e);
                }
                LOG.warnf("the database is away, %d events of %s wait: %s", events.size(), consumer, e.getMessage());
                patience.await(backoff);
            }
        }
    }

    private void giveUp(String consumer, ReceivedEvent event, int attempts, Throwable failure) {
        LOG.errorf(
                failure,
                "event %s (%s, %s) goes to the dead letters of %s after %d attempts",
                LogText.of(event.id()),
                LogText.of(event.type()),
                event.origin(),
                consumer,
                attempts);
        keep(new GivenUp(consumer, event.message(), event.id(), event.type(), attempts, failure));
        metrics.deadLettered(consumer, event);
    }

    /** Waits as long as it takes: without the letter, the event would be lost with the commit of its offset. */
    private void keep(GivenUp event) {
        var backoff = patience.backoff();
        while (!isKept(event)) {
            patience.await(backoff);
        }
    }

    private boolean isKept(GivenUp event) {
        try {
            deadLetters.keep(event);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("a dead letter of %s waits: %s", event.consumer(), e.getMessage());
            return false;
        }
    }

    private void refuse(String consumer, ReceivedEvent event) {
        giveUp(consumer, event, 0, event.defect().orElseThrow());
    }
}
