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

    /** In a transaction of its own. */
    void handle(String consumer, List<ReceivedEvent> events, Consumer<ReceivedEvent> handler) {
        var fresh = QuarkusTransaction.requiringNew().call(() -> claimAndRun(consumer, events, handler));
        count(consumer, events, fresh);
    }

    /** In the running transaction. */
    void join(String consumer, ReceivedEvent event, Consumer<ReceivedEvent> handler) {
        var events = List.of(event);
        count(consumer, events, claimAndRun(consumer, events, handler));
    }

    private List<ReceivedEvent> claimAndRun(
            String consumer, List<ReceivedEvent> events, Consumer<ReceivedEvent> handler) {
        var claimed =
                table.claim(consumer, events.stream().map(ReceivedEvent::id).toList());
        var fresh = firsts(events, claimed);
        fresh.forEach(event -> trace.continueIn(consumer, event, () -> handler.accept(event)));
        return fresh;
    }

    private void count(String consumer, List<ReceivedEvent> events, List<ReceivedEvent> fresh) {
        metrics.handled(consumer, fresh);
        metrics.duplicates(consumer, events.size() - fresh.size());
    }

    /** The claimed ones in the order of arrival; of a duplicate within the batch, the first. */
    private static List<ReceivedEvent> firsts(List<ReceivedEvent> events, Set<String> claimed) {
        var left = new HashSet<>(claimed);
        return events.stream().filter(event -> left.remove(event.id())).toList();
    }
}
