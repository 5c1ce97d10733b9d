package crm.platform.outbox;

import static crm.platform.note.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.broker.BrokerProbe;
import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.platform.note.Topic;
import crm.platform.note.UnreliableSender;
import crm.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OrderTest {
    private static final int VERSIONS = 100;

    @Inject
    Outbox outbox;

    @Inject
    UnreliableSender sender;

    @Inject
    RelayBatch batch;

    @Inject
    BrokerProbe broker;

    @Inject
    OutboxMetrics metrics;

    @Inject
    OutboxSettings settings;

    @Inject
    Sql sql;

    @AfterEach
    void letEverythingPass() {
        sender.failAtRate(0);
    }

    @Test
    void keepsTheOrderOfEachAggregateWhileSendsFailAtRandom() {
        sender.failAtRate(0.3);
        var failuresBefore = sender.failures();

        var notes = publishAtOnce();

        assertArrivedInOrder(notes);
        assertTrue(sender.failures() > failuresBefore, "nothing failed: this proves nothing");
    }

    @Test
    void keepsTheOrderWithTwoRelaysAtOnce() {
        sender.failAtRate(0.3);
        var second = new OutboxRelay(batch, broker, metrics, settings);
        var third = new OutboxRelay(batch, broker, metrics, settings);
        var relays = List.of(second, third);
        relays.forEach(OutboxRelay::start);
        try {
            assertArrivedInOrder(publishAtOnce(() -> relays.forEach(OutboxRelay::wake)));
        } finally {
            relays.forEach(relay -> relay.stop(Duration.ofSeconds(10)));
        }
    }

    @Test
    void skipsNothingWhileTheBrokerIsAway() {
        sender.failAtRate(1);
        var failuresBefore = sender.failures();

        var notes = publishAtOnce();
        eventually("several attempts failed", () -> sender.failures() > failuresBefore + 5);
        assertEquals(
                List.of("0"),
                sql.column("select distinct attempts from outbox where aggregateid = any(?::uuid[])", ids(notes)));
        sender.failAtRate(0);

        assertArrivedInOrder(notes);
    }

    private Map<UUID, List<Long>> publishAtOnce() {
        return publishAtOnce(() -> {});
    }

    /** Five notes, each rewritten a hundred times by a thread of its own; one transaction for every four versions. */
    private Map<UUID, List<Long>> publishAtOnce(Runnable afterCommit) {
        var notes = Stream.generate(Ids::next).limit(5).toList();
        notes.parallelStream().forEach(note -> LongStream.range(0, VERSIONS / 4).forEach(quarter -> {
            QuarkusTransaction.requiringNew().run(() -> LongStream.rangeClosed(1, 4)
                    .forEach(i -> outbox.publish(NoteWritten.of(note, quarter * 4 + i))));
            afterCommit.run();
        }));
        var expected = new LinkedHashMap<UUID, List<Long>>();
        notes.forEach(note ->
                expected.put(note, LongStream.rangeClosed(1, VERSIONS).boxed().toList()));
        return expected;
    }

    private void assertArrivedInOrder(Map<UUID, List<Long>> expected) {
        try (var topic = new Topic("crm.platform")) {
            eventually("all events are sent", () -> sql.column(
                            "select id from outbox join outbox_unsent using (seq) where aggregateid = any(?::uuid[])",
                            ids(expected))
                    .isEmpty());
            eventually(
                    "all events are on the topic", () -> firsts(topic, expected).equals(expected));
        }
        eventually("the consumer handled each once, in order", () -> handled(expected)
                .equals(expected));
    }

    private Map<UUID, List<Long>> handled(Map<UUID, List<Long>> notes) {
        var versions = new LinkedHashMap<UUID, List<Long>>();
        notes.keySet()
                .forEach(note -> versions.put(
                        note,
                        sql.column("select version from note_log where note_id = ? order by seq", note).stream()
                                .map(Long::valueOf)
                                .toList()));
        return versions;
    }

    /** The versions of each note in the order of their first arrival; a repeated one must carry the id it had before. */
    private static Map<UUID, List<Long>> firsts(Topic topic, Map<UUID, List<Long>> notes) {
        var versions = new LinkedHashMap<UUID, List<Long>>();
        notes.keySet().forEach(note -> {
            var ids = new HashMap<Long, String>();
            var first = topic.records(message -> message.key().equals(note.toString())).stream()
                    .filter(message -> isFirst(ids, message))
                    .map(OrderTest::version)
                    .toList();
            versions.put(note, first);
        });
        return versions;
    }

    private static boolean isFirst(Map<Long, String> ids, ConsumerRecord<String, String> message) {
        var id = Topic.header(message, "ce_id");
        var earlier = ids.putIfAbsent(version(message), id);
        assertTrue(earlier == null || earlier.equals(id), "a duplicate has another id");
        return earlier == null;
    }

    private static long version(ConsumerRecord<String, String> message) {
        return Long.parseLong(Topic.header(message, "ce_sequence"));
    }

    /** As PostgreSQL writes an array. */
    private static String ids(Map<UUID, List<Long>> notes) {
        return notes.keySet().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
