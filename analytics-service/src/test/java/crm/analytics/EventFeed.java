package crm.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.events.DomainEvent;
import crm.platform.broker.EventJson;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends many events over real Kafka, as the services do, and waits until analytics has applied them. */
public final class EventFeed {

    public static final String CUSTOMER = "crm.customer";
    public static final String SALES = "crm.sales";
    public static final String MARKETING = "crm.marketing";
    public static final String SUPPORT = "crm.support";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private EventFeed() {}

    /** Sends the events in their order, and returns when each has been applied. */
    public static void apply(String topic, Collection<? extends DomainEvent> events) {
        await(send(topic, events));
    }

    public static void apply(String topic, DomainEvent... events) {
        apply(topic, List.of(events));
    }

    /** Waits until analytics has applied the events with these ids. */
    public static void await(Collection<UUID> ids) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = TestDatabase.connect()) {
            while (applied(ids, connection) < ids.size()) {
                if (System.nanoTime() > deadline) {
                    assertEquals(ids.size(), applied(ids, connection), "events applied within two minutes");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> send(String topic, Collection<? extends DomainEvent> events) {
        var ids = new ArrayList<UUID>();
        Map<String, Object> settings = Map.of("bootstrap.servers", RealServers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var event : events) {
                var id = UUID.randomUUID();
                producer.send(message(topic, event, id));
                ids.add(id);
            }
        }
        return ids;
    }

    private static ProducerRecord<String, String> message(String topic, DomainEvent event, UUID id) {
        var message = new ProducerRecord<>(topic, event.aggregateId().toString(), EventJson.write(event));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_type", event.type());
        header(message, "ce_source", "/" + topic);
        header(message, "ce_time", event.occurredAt().toString());
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    private static int applied(Collection<UUID> ids, Connection connection) throws SQLException {
        var sql = "select count(*) from inbox where consumer = 'analytics' and event_id = any(?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(UUID::toString).toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
