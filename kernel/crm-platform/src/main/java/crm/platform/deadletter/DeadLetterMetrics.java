package crm.platform.deadletter;

import crm.platform.inbox.Inbox;
import crm.platform.schema.SchemaReady;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What an operator watches: how many letters of each consumer wait. */
@ApplicationScoped
class DeadLetterMetrics {
    private static final Logger LOG = Logger.getLogger(DeadLetterMetrics.class);
    private static final int AFTER_THE_CONSUMERS = 5_000;

    private final DeadLetterDatabase database;
    private final Inbox inbox;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> waiting = new ConcurrentHashMap<>();

    DeadLetterMetrics(DeadLetterDatabase database, Inbox inbox, MeterRegistry registry) {
        this.database = database;
        this.inbox = inbox;
        this.registry = registry;
    }

    void onStart(@Observes @Priority(AFTER_THE_CONSUMERS) StartupEvent event) {
        inbox.consumers().forEach(this::waitingFor);
    }

    void onTables(@Observes SchemaReady event) {
        refresh();
    }

    /** Counts one more, without looking: a thousand that come at once are not counted a thousand times. */
    void added(String consumer) {
        waitingFor(consumer).incrementAndGet();
    }

    /** Counts anew, from the index of those that wait. Called after an operator's work rather than by each scrape. */
    void refresh() {
        try {
            var counts = count();
            counts.keySet().forEach(this::waitingFor);
            waiting.forEach((consumer, level) -> level.set(counts.getOrDefault(consumer, 0L)));
        } catch (DeadLettersUnavailable e) {
            LOG.debugf("the dead letters cannot be counted: %s", e.getMessage());
        }
    }

    private AtomicLong waitingFor(String consumer) {
        return waiting.computeIfAbsent(consumer, name -> {
            var level = new AtomicLong();
            Gauge.builder("crm.inbox.dead.letters.waiting", level, AtomicLong::doubleValue)
                    .description("events that could not be handled and wait for an operator")
                    .tag("consumer", name)
                    .register(registry);
            return level;
        });
    }

    private Map<String, Long> count() {
        var sql = "select consumer, count(*) from dead_letter where state = 'waiting' group by consumer";
        return database.execute(sql, statement -> {
            var counts = new HashMap<String, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        });
    }
}
