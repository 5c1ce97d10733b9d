package crm.platform.outbox;

import static crm.platform.note.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.platform.note.Topic;
import crm.platform.retention.EventRetention;
import crm.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deploy/backup/restore does to a service's database before the service goes on. */
@QuarkusTest
@WithTestResource(RealServers.class)
class GoOnAfterRestoreTest {
    private static final Path SCRIPT = Path.of("../../deploy/backup/go-on.sql");
    private static final DateTimeFormatter TAKEN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    EventFeed feed;

    @Inject
    EventRetention retention;

    @Inject
    Sql sql;

    @BeforeEach
    void onlyOurOwnEvents() {
        awaitAllSent();
        sql.update("delete from outbox where parked_at is null");
    }

    @Test
    void anEventThatWasHandledIsSentAgainAndHasNoSecondEffect() throws IOException {
        var note = Ids.next();
        publish(note, 1);
        eventually("the first is handled", () -> handled(note).equals(List.of("1")));
        awaitAllSent();

        goOn(Instant.now());
        publish(note, 2);

        eventually("the second is handled", () -> handled(note).contains("2"));
        assertEquals(List.of("1", "2"), handled(note));
        try (var topic = new Topic("crm.platform")) {
            eventually("the first was sent twice, the second once", () -> sequences(topic, note)
                    .equals(List.of("1", "1", "2")));
        }
    }

    @Test
    void anEventThatTheConsumerHadNotHadIsHandled() throws IOException {
        var note = Ids.next();
        publish(note, 1);
        eventually("it is handled", () -> handled(note).equals(List.of("1")));
        awaitAllSent();
        sql.update("delete from note_log where note_id = ?", note);
        sql.update("delete from inbox where event_id in (select id::text from outbox where aggregateid = ?)", note);

        goOn(Instant.now());

        eventually("it is handled again", () -> handled(note).equals(List.of("1")));
    }

    @Test
    void whoHadReadFurtherThanTheBackupIsToldSo() throws IOException {
        publish(Ids.next(), 1);
        var beyond = feed.latest("platform") + 1_000;

        goOn(Instant.now());
        publish(Ids.next(), 1);

        assertThrows(EventsForgotten.class, () -> feed.after("platform", beyond, 10));
        var latest = feed.latest("platform");
        assertEquals(1, feed.after("platform", latest - 1, 10).events().size());
    }

    @Test
    void soIsWhoReadForTheFirstTimeAfterTheBackup() throws IOException {
        publish(Ids.next(), 1);
        awaitAllSent();
        sql.update("update outbox set number = null");
        sql.update("delete from event_feed");

        goOn(Instant.now());

        assertThrows(EventsForgotten.class, () -> feed.after("platform", 1_000, 10));
    }

    @Test
    void handledEventsAreRememberedHoweverOldTheBackupIs() throws IOException {
        sql.update("insert into inbox values ('restored', 'recent then', now() - interval '69 days')");
        sql.update("insert into inbox values ('restored', 'old then', now() - interval '71 days')");

        goOn(Instant.now().minus(Duration.ofDays(40)));
        retention.run();

        assertEquals(List.of("recent then"), sql.column("select event_id from inbox where consumer = 'restored'"));
    }

    @Test
    void whatSomebodyDiscardedStaysDiscarded() throws IOException {
        var event = Ids.next();
        sql.update("""
                insert into dead_letter (id, consumer, topic, topic_partition, topic_offset, recorded_at, headers, event_id, state,
                    attempts, reason, cause, received_at, failed_at, settled_at)
                values (?, 'restored', 'crm.platform', 0, 0, now(), '[]', ?, 'discarded', 1, 'r', 'c', now(), now(), now())
                """, event, event.toString());

        goOn(Instant.now());

        assertEquals(
                List.of("restored"), sql.column("select consumer from inbox where event_id = ?", event.toString()));
    }

    /** As psql would, and as a service that starts looks into its outbox. */
    private void goOn(Instant taken) throws IOException {
        sql.update(Files.readString(SCRIPT).replace(":'taken'", "'" + TAKEN.format(taken) + "'"));
        relay.wake();
    }

    private void publish(UUID note, long version) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(NoteWritten.of(note, version)));
    }

    private void awaitAllSent() {
        eventually(
                "all is sent", () -> sql.column("select seq from outbox_unsent").isEmpty());
    }

    private List<String> handled(UUID note) {
        return sql.column("select version from note_log where note_id = ? order by version", note);
    }

    private static List<String> sequences(Topic topic, UUID note) {
        return topic.records(record -> note.toString().equals(record.key())).stream()
                .map(record -> Topic.header(record, "ce_sequence"))
                .toList();
    }
}
