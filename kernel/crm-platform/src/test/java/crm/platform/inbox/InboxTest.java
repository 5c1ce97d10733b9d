package crm.platform.inbox;

import static crm.platform.note.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.id.Ids;
import crm.platform.note.DatabaseCut;
import crm.platform.note.Elsewhere;
import crm.platform.note.NoteProjection;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class InboxTest {
    @Inject
    Inbox inbox;

    @Inject
    NoteProjection projection;

    @Inject
    Sql sql;

    private Elsewhere elsewhere;

    @BeforeEach
    void open() {
        elsewhere = new Elsewhere();
    }

    @AfterEach
    void close() {
        elsewhere.close();
    }

    @Test
    void handlesADuplicateOnce() {
        var note = Ids.next();
        var first = Ids.next();
        elsewhere.send(first, NoteWritten.of(note, 1));
        elsewhere.send(first, NoteWritten.of(note, 1));
        elsewhere.send(Ids.next(), NoteWritten.of(note, 2));
        elsewhere.send(first, NoteWritten.of(note, 1));
        elsewhere.send(Ids.next(), NoteWritten.of(note, 3));

        eventually("the last one is handled", () -> handled(note).contains("3"));
        assertEquals(List.of("1", "2", "3"), handled(note));
    }

    @Test
    void ignoresAVersionOlderThanWhatItHolds() {
        var note = Ids.next();
        elsewhere.send(Ids.next(), NoteWritten.of(note, 3, "newest"));
        elsewhere.send(Ids.next(), NoteWritten.of(note, 2, "late"));

        eventually("both are handled", () -> handled(note).size() == 2);
        assertEquals(List.of("newest"), sql.column("select text from note_ref where note_id = ?", note));
    }

    @Test
    void putsAPoisonousEventAsideAndGoesOn() {
        var note = Ids.next();
        var poison = Ids.next();
        var triedBefore = projection.poisoned();
        elsewhere.send(Ids.next(), NoteWritten.of(note, 1));
        elsewhere.send(poison, NoteWritten.of(note, 2, NoteProjection.POISON));
        elsewhere.send(Ids.next(), NoteWritten.of(note, 3));

        eventually("those around it are handled", () -> handled(note).equals(List.of("1", "3")));
        eventually("the event is a dead letter", () -> !reasons(poison).isEmpty());
        assertEquals(List.of("IllegalStateException: this note cannot be swallowed"), reasons(poison));
        var tried = projection.poisoned() - triedBefore;
        assertTrue(tried == 3 || tried == 4, "alone three times, and perhaps once with its batch, not " + tried);
    }

    @Test
    void putsWhatItCannotReadAsideAtOnce() {
        var note = Ids.next();
        var garbled = Ids.next();
        elsewhere.send(garbled, note, "{\"version\": ");
        elsewhere.sendBare(note, "no headers at all");
        elsewhere.send(Ids.next(), NoteWritten.of(note, 1));

        eventually("the good one is handled", () -> handled(note).equals(List.of("1")));
        assertEquals(List.of("PayloadUnusable: cannot read NoteWritten"), reasons(garbled));
        assertEquals(
                List.of("PayloadUnusable: not a CloudEvent: no ce_id or no ce_type"),
                sql.column(
                        "select reason from dead_letter where record_key = ? and event_id is null", note.toString()));
    }

    @Test
    void putsAnIdThatCannotBeKeptAsideAtOnce() {
        var note = Ids.next();
        elsewhere.sendAs("a\0" + note, NoteWritten.of(note, 1));
        elsewhere.send(Ids.next(), NoteWritten.of(note, 2));

        eventually("the good one is handled", () -> handled(note).equals(List.of("2")));
        assertEquals(
                List.of("PayloadUnusable: the character NUL is in ce_id or ce_type"),
                sql.column("select reason from dead_letter where event_id = ?", "a\uFFFD" + note));
    }

    @Test
    void logsAnIdInOneShortLineWhateverItIs() {
        var note = Ids.next();
        try (var log = new Logged(Delivery.class)) {
            elsewhere.sendAs(note + "\0\r\nERROR forged " + "x".repeat(100_000), NoteWritten.of(note, 1));
            elsewhere.send(Ids.next(), NoteWritten.of(note, 2));

            eventually("the good one is handled", () -> handled(note).equals(List.of("2")));
            var line = log.lines().stream()
                    .filter(logged -> logged.contains(note.toString()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.startsWith("event " + note + "\uFFFD\uFFFD\uFFFDERROR forged x"), line);
            assertTrue(line.length() < 500, () -> line.length() + " characters");
        }
    }

    @Test
    void ignoresTypesItDoesNotKnow() {
        var note = Ids.next();
        elsewhere.sendType("platform.note-sung.v1", Ids.next(), note);
        elsewhere.send(Ids.next(), NoteWritten.of(note, 1));

        eventually("the known one is handled", () -> handled(note).equals(List.of("1")));
    }

    @Test
    void waitsForTheDatabaseInsteadOfGivingUp() {
        var note = Ids.next();
        var cut = new DatabaseCut();
        var back = CompletableFuture.runAsync(cut::close, CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS));
        var ids = LongStream.rangeClosed(1, 20)
                .mapToObj(version -> elsewhere.send(Ids.next(), NoteWritten.of(note, version)))
                .toList();

        back.join();
        eventually("all are handled", () -> handled(note).size() == 20);
        assertEquals(LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList(), handled(note));
        assertEquals(
                List.of(),
                sql.column("select reason from dead_letter where event_id in ('" + String.join("', '", ids) + "')"));
    }

    @Test
    void forgetsAClaimWhoseHandlerFailed() {
        var event = Ids.next().toString();

        assertThrows(
                IllegalStateException.class,
                () -> inbox.once("tests", event, () -> {
                    throw new IllegalStateException("not yet");
                }));

        assertTrue(inbox.once("tests", event, () -> {}));
        assertFalse(inbox.once("tests", event, () -> {}));
        assertTrue(inbox.once("others", event, () -> {}));
    }

    private List<String> handled(UUID note) {
        return sql.column("select version from note_log where note_id = ? order by seq", note);
    }

    private List<String> reasons(UUID eventId) {
        return sql.column("select reason from dead_letter where event_id = ?", eventId.toString());
    }
}
