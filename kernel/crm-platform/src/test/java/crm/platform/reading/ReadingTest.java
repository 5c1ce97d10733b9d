package crm.platform.reading;

import static crm.platform.note.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.broker.OffsetsUnknown;
import crm.platform.broker.TopicOffsets;
import crm.platform.id.Ids;
import crm.platform.note.DatabaseCut;
import crm.platform.note.Elsewhere;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ReadingTest {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    @Inject
    Readings readings;

    @Inject
    TopicOffsets offsets;

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private final String topic = "reading-" + UUID.randomUUID();
    private final String group = "readers-" + UUID.randomUUID();

    @Test
    void isFreshOnceEverythingIsHandledAndGoesWithTheTime() {
        var reading = readings.of("notes");
        var note = Ids.next();
        try (var elsewhere = new Elsewhere()) {
            elsewhere.send(Ids.next(), NoteWritten.of(note, 1));
        }
        var sent = clock.instant();

        eventually("it is read", () -> isUpTo(reading, sent));

        assertEquals(List.of("1"), handled(note));
        assertTrue(reading.isFresh());
        var later = clock.instant();
        eventually("it goes with the time", () -> isUpTo(reading, later));
    }

    @Test
    void tellsOperatorsOfEveryChannelAlsoWhereNobodyElseAsks() {
        var channels = IncomingChannel.names(config);
        assertTrue(channels.contains("notes"));
        for (var channel : channels) {
            eventually("it is known how old " + channel + " is", () -> ageOf(channel) >= 0);
        }
    }

    /** What operators see; not a number while it is not known. */
    private static double ageOf(String channel) {
        var name = "crm_inbox_read_age_seconds{channel=\"" + channel + "\"}";
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(name.length()).strip()))
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void doesNotPassAnEventThatIsNotHandled() {
        var reading = readings.of("notes");
        var note = Ids.next();
        Instant sent;
        var cut = new DatabaseCut();
        try (var elsewhere = new Elsewhere()) {
            elsewhere.send(Ids.next(), NoteWritten.of(note, 1));
            sent = clock.instant();
            for (var look = 0; look < 5; look++) {
                reading.look();
                assertFalse(isUpTo(reading, sent));
            }
        } finally {
            cut.close();
        }

        eventually("it is read", () -> isUpTo(reading, sent));
        assertEquals(List.of("1"), handled(note));
    }

    @Test
    void knowsNothingOfATopicThatIsNotThere() {
        var reading = reading(clock);

        assertThrows(OffsetsUnknown.class, reading::look);

        assertTrue(reading.readUpTo().isEmpty());
        assertFalse(reading.isFresh());
    }

    @Test
    void anEmptyTopicIsRead() {
        var reading = reading(clock);
        create();

        reading.look();

        assertTrue(reading.isFresh());
    }

    @Test
    void aRecordIsReadWhenTheGroupHasCommittedWhatIsBehindIt() {
        var reading = reading(clock);
        create();
        send(2);
        reading.look();
        assertFalse(reading.isFresh());
        commit(1);
        reading.look();
        assertFalse(reading.isFresh());
        var before = clock.instant();

        commit(2);
        reading.look();

        assertTrue(isUpTo(reading, before));
    }

    @Test
    void whatStoodThereEarlierIsReadThoughMoreHasCome() {
        var reading = reading(clock);
        create();
        var before = clock.instant();
        send(2);
        reading.look();
        var between = clock.instant();
        send(1);

        commit(2);
        reading.look();

        assertTrue(isUpTo(reading, before));
        assertFalse(isUpTo(reading, between));
    }

    @Test
    void whatIsNoLongerKeptNeedNotBeRead() {
        var reading = reading(clock);
        create();
        send(3);
        reading.look();
        assertFalse(reading.isFresh());

        withAdmin(admin -> admin.deleteRecords(Map.of(partition(), RecordsToDelete.beforeOffset(3)))
                .all());
        reading.look();

        assertTrue(reading.isFresh());
    }

    @Test
    void isOldWhenNobodyHasLookedForLong() {
        var time = new MovedClock();
        var reading = reading(time);
        create();
        reading.look();
        time.move(TOLERANCE);
        assertTrue(reading.isFresh());

        time.move(Duration.ofMillis(1));
        assertFalse(reading.isFresh());

        reading.look();
        assertTrue(reading.isFresh());
    }

    @Test
    void findsTopicsAndGroupInTheSettings() {
        assertEquals(
                new IncomingChannel(Set.of("crm.platform", "crm.elsewhere"), "platform"),
                IncomingChannel.of("notes", config));
        assertThrows(IllegalArgumentException.class, () -> readings.of("nothing"));
        assertSame(readings.of("notes"), readings.of("notes"));
    }

    private static boolean isUpTo(Reading reading, Instant moment) {
        return reading.readUpTo().filter(known -> !known.isBefore(moment)).isPresent();
    }

    private Reading reading(Clock time) {
        return new Reading(new IncomingChannel(Set.of(topic), group), offsets, TOLERANCE, time);
    }

    private List<String> handled(UUID note) {
        return sql.column("select version from note_log where note_id = ?", note);
    }

    private TopicPartition partition() {
        return new TopicPartition(topic, 0);
    }

    private void create() {
        withAdmin(admin ->
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
        eventually("the topic is there", this::isThere);
    }

    private boolean isThere() {
        try {
            return !offsets.ends(List.of(topic)).isEmpty();
        } catch (OffsetsUnknown e) {
            return false;
        }
    }

    private void send(int records) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            for (var record = 0; record < records; record++) {
                producer.send(new ProducerRecord<>(topic, "record"));
            }
        }
    }

    private void commit(long offset) {
        withAdmin(admin -> admin.alterConsumerGroupOffsets(group, Map.of(partition(), new OffsetAndMetadata(offset)))
                .all());
    }

    private static void withAdmin(Request request) {
        try (var admin = Admin.create(settings())) {
            request.by(admin).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", RealServers.kafka());
    }

    private interface Request {
        KafkaFuture<?> by(Admin admin);
    }

    /** Stands, and is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-04T05:06:07Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
