package crm.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What became of incoming events, by consumer and type. */
@ApplicationScoped
class InboxMetrics {
    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String consumer, List<ReceivedEvent> events) {
        events.forEach(event -> count("crm.inbox.handled", consumer, event));
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
        var type = event.type() == null ? "unknown" : event.type();
        registry.counter(name, "consumer", consumer, "type", type).increment();
    }
}
