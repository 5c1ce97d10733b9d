package crm.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What an operator watches: how many events wait, for how long the oldest has, how many are parked. */
@ApplicationScoped
class OutboxMetrics {
    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);

    private final DataSource database;
    private final Counter sent;
    private final Counter refused;
    private volatile Level level = new Level(0, 0, 0);

    OutboxMetrics(MeterRegistry registry, DataSource database) {
        this.database = database;
        this.sent = Counter.builder("crm.outbox.sent")
                .description("events acknowledged by Kafka")
                .register(registry);
        this.refused = Counter.builder("crm.outbox.refused")
                .description("attempts that Kafka refused for the event's own sake")
                .register(registry);
        Gauge.builder("crm.outbox.pending", () -> level.pending())
                .description("events that wait to be sent")
                .register(registry);
        Gauge.builder("crm.outbox.lag", () -> level.lagSeconds())
                .description("age of the oldest event that waits to be sent, and not behind a parked one")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("crm.outbox.parked", () -> level.parked())
                .description("events that could not be sent and wait for an operator")
                .register(registry);
    }

    void relayed(RelayBatch.Outcome outcome) {
        sent.increment(outcome.sent());
        refused.increment(outcome.refused());
    }

    /** Looks at the table. Called now and then rather than by each scrape, which must stay cheap and never wait. */
    void refresh() {
        // none of it reads the whole outbox, which holds what was sent for days
        var sql = """
                select (select count(*) from outbox_unsent),
                       coalesce((select extract(epoch from now() - o.published_at) %s order by u.seq limit 1), 0),
                       (select count(*) from outbox where parked_at is not null)
                """.formatted(OutboxTable.SENDABLE);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            result.next();
            level = new Level(result.getLong(1), result.getDouble(2), result.getLong(3));
        } catch (SQLException | RuntimeException e) {
            // whatever it was, the next look comes
            LOG.debugf("the outbox cannot be counted: %s", e.getMessage());
        }
    }

    private record Level(long pending, double lagSeconds, long parked) {}
}
