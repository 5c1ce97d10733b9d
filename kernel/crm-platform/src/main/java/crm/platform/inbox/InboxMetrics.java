package crm.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;

/** What became of incoming events, by consumer and type. */
@ApplicationScoped
class InboxMetrics {
    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String consumer, List<ReceivedEvent> events) {
        var byType = new HashMap<String, Integer>();
        events.forEach(event -> byType.merge(name(event), 1, Integer::sum));
        byType.forEach((type, number) -> count("crm.inbox.handled", consumer, type, number));
    }

    void duplicates(String consumer, int number) {
        registry.counter("crm.inbox.duplicates", "consumer", consumer).increment(number);
    }

    void retried(String consumer, ReceivedEvent event) {
        count("crm.inbox.retried", consumer, event);
    }

    void deadLettered(String consumer, ReceivedEvent event) {
        count("crm.inbox.dead.lettered", consumer, event);
    }

    private void count(String name, String consumer, ReceivedEvent event) {
        count(name, consumer, name(event), 1);
    }

    private void count(String name, String consumer, String type, int number) {
        registry.counter(name, "consumer", consumer, "type", type).increment(number);
    }

    private static String name(ReceivedEvent event) {
        return event.type() == null ? "unknown" : event.type();
    }
}
