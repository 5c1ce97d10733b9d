package crm.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One transaction: claim the events, and run the handler for those that are new. */
@ApplicationScoped
class HandledOnce {
    private final InboxTable table;
    private final EventTrace trace;
    private final InboxMetrics metrics;

    HandledOnce(InboxTable table, EventTrace trace, InboxMetrics metrics) {
        this.table = table;
        this.trace = trace;
        this.metrics = metrics;
    }

    void handle(String consumer, List<ReceivedEvent> events, Consumer<ReceivedEvent> handler) {
        var fresh = QuarkusTransaction.requiringNew().call(() -> {
            var claimed =
                    table.claim(consumer, events.stream().map(ReceivedEvent::id).toList());
            var unseen = firsts(events, claimed);
            unseen.forEach(event -> trace.continueIn(consumer, event, () -> handler.accept(event)));
            return unseen;
        });
        metrics.handled(consumer, fresh);
        metrics.duplicates(consumer, events.size() - fresh.size());
    }

    /** The claimed ones in the order of arrival; of a duplicate within the batch, the first. */
    private static List<ReceivedEvent> firsts(List<ReceivedEvent> events, Set<String> claimed) {
        var left = new HashSet<>(claimed);
        return events.stream().filter(event -> left.remove(event.id())).toList();
    }
}
