package crm.platform.deadletter;

import static crm.platform.note.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.id.Ids;
import crm.platform.note.Curse;
import crm.platform.note.Elsewhere;
import crm.platform.note.NoteProjection;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ReplayTest {
    @Inject
    Sql sql;

    private Elsewhere elsewhere;
    private Curse curse;

    @BeforeEach
    void open() {
        elsewhere = new Elsewhere();
        curse = new Curse(sql);
    }

    @AfterEach
    void close() {
        curse.close();
        elsewhere.close();
    }

    @Test
    void appliesTheEventOnceTheCauseIsMended() {
        var note = Ids.next();
        var letter = Letters.of(cursed(note, 1));
        assertEquals(List.of(), handled(note));

        curse.lift();
        Letters.replay(letter)
                .statusCode(200)
                .body("state", equalTo("replayed"))
                .body("replays", equalTo(1))
                .body("settledAt", notNullValue());
        assertEquals(List.of("1"), handled(note));

        Letters.replay(letter).statusCode(409).body("code", equalTo("dead-letter-settled"));
        Letters.discard(letter).statusCode(409).body("code", equalTo("dead-letter-settled"));
        assertEquals(List.of("1"), handled(note));
        assertEquals(List.of("dead-letter.replay"), actions(letter));
    }

    @Test
    void keepsTheLetterWhenItFailsAgain() {
        var note = Ids.next();
        var letter = Letters.of(cursed(note, 1));
        var failedBefore = Instant.parse(Letters.read(letter).extract().path("failedAt"));

        Letters.replay(letter)
                .statusCode(422)
                .body("code", equalTo("replay-failed"))
                .body("detail", startsWith("IllegalStateException: org.postgresql"));

        Letters.read(letter)
                .body("state", equalTo("waiting"))
                .body("replays", equalTo(1))
                .body("cause", startsWith("PSQLException: ERROR: new row"))
                .body("settledAt", nullValue());
        var failedAfter = Instant.parse(Letters.read(letter).extract().path("failedAt"));
        assertTrue(failedAfter.isAfter(failedBefore));
        assertEquals(List.of(), handled(note));
    }

    @Test
    void keepsTheLetterWhenItFailsOnlyAtTheEndOfTheTransaction() {
        curse.strikeAtTheEnd();
        var note = Ids.next();
        var letter = Letters.of(cursed(note, 1));

        Letters.replay(letter).statusCode(422).body("code", equalTo("replay-failed"));
        Letters.replay(letter, UUID.randomUUID().toString()).statusCode(422);

        Letters.read(letter)
                .body("state", equalTo("waiting"))
                .body("replays", equalTo(2))
                .body("cause", startsWith("PSQLException: ERROR: cursed at the end"));
        curse.lift();
        Letters.replay(letter).statusCode(200).body("state", equalTo("replayed"));
        assertEquals(List.of("1"), handled(note));
    }

    @Test
    void aRoundPassesWhatFailsOnlyAtTheEndOfTheTransaction() {
        curse.strikeAtTheEnd();
        var note = Ids.next();
        Letters.of(cursed(note, 1));
        var hopeless = Letters.of(send(note, 2, NoteProjection.POISON));

        Letters.replayMany("{\"filter\": \"key==" + note + "\"}")
                .statusCode(200)
                .body("replayed", equalTo(0))
                .body("failed", equalTo(2));
        Letters.read(hopeless).body("replays", equalTo(1));
    }

    @Test
    void honoursAnIdempotencyKeyAndTriesAnewAfterAFailure() {
        var note = Ids.next();
        var letter = Letters.of(cursed(note, 1));
        var key = UUID.randomUUID().toString();

        Letters.replay(letter, key).statusCode(422);
        Letters.read(letter).body("state", equalTo("waiting")).body("replays", equalTo(1));

        curse.lift();
        Letters.replay(letter, key).statusCode(200).header("Idempotent-Replayed", nullValue());
        Letters.replay(letter, key).statusCode(200).header("Idempotent-Replayed", equalTo("true"));
        assertEquals(List.of("1"), handled(note));
    }

    @Test
    void twentyAtOnceApplyItOnce() {
        var note = Ids.next();
        var letter = Letters.of(cursed(note, 1));
        curse.lift();

        var threads = Executors.newFixedThreadPool(20);
        var calls = Stream.generate(() -> CompletableFuture.supplyAsync(() -> status(letter), threads))
                .limit(20)
                .toList();
        var answers = calls.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        threads.shutdown();

        assertEquals(Map.of(200, 1L, 409, 19L), answers);
        assertEquals(List.of("1"), handled(note));
    }

    @Test
    void changesNothingWhenTheEventWasHandledMeanwhile() {
        var note = Ids.next();
        var event = cursed(note, 1);
        var letter = Letters.of(event);
        curse.lift();
        elsewhere.send(event, NoteWritten.of(note, 1, Curse.TEXT));
        eventually("it is handled after all", () -> handled(note).equals(List.of("1")));

        Letters.replay(letter).statusCode(200).body("state", equalTo("replayed"));
        assertEquals(List.of("1"), handled(note));
    }

    @Test
    void replaysManyInTheOrderOfTheirArrivalAndPassesThoseThatFail() {
        var note = Ids.next();
        Letters.of(cursed(note, 1));
        var hopeless = Letters.of(send(note, 2, NoteProjection.POISON));
        Letters.of(cursed(note, 3));
        Letters.of(cursed(note, 4));
        curse.lift();

        var next = Letters.replayMany("{\"filter\": \"key==" + note + "\", \"limit\": 3}")
                .statusCode(200)
                .body("replayed", equalTo(2))
                .body("failed", equalTo(1))
                .body("skipped", equalTo(0))
                .body("next", notNullValue())
                .extract()
                .<String>path("next");
        assertEquals(List.of("1", "3"), handled(note));

        Letters.replayMany("{\"filter\": \"key==" + note + "\", \"limit\": 3, \"cursor\": \"" + next + "\"}")
                .statusCode(200)
                .body("replayed", equalTo(1))
                .body("failed", equalTo(0))
                .body("next", nullValue());
        assertEquals(List.of("1", "3", "4"), handled(note));
        Letters.read(hopeless).body("state", equalTo("waiting")).body("replays", equalTo(1));
    }

    @Test
    void refusesToReplayManyByAFilterThatIsNone() {
        Letters.replayMany("{\"filter\": \"colour==red\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filter"))
                .body("errors[0].code", equalTo("unknown-field"));
        Letters.replayMany("{\"limit\": 201}").statusCode(400).body("errors[0].pointer", equalTo("/limit"));
        Letters.replayMany("{\"cursor\": \"x\"}").statusCode(400).body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void theExampleOfTheContractIsTaken() {
        Letters.replayMany(DeadLetterDocs.REPLAY_EXAMPLE)
                .statusCode(200)
                .body("replayed", equalTo(0))
                .body("size()", greaterThan(2));
    }

    private static int status(String letter) {
        return Letters.replay(letter).extract().statusCode();
    }

    private UUID cursed(UUID note, long version) {
        return send(note, version, Curse.TEXT);
    }

    private UUID send(UUID note, long version, String text) {
        return UUID.fromString(elsewhere.send(Ids.next(), NoteWritten.of(note, version, text)));
    }

    private List<String> handled(UUID note) {
        return sql.column("select version from note_log where note_id = ? order by seq", note);
    }

    private List<String> actions(String letter) {
        return sql.column("select action from audit_entry where resource_id = ?", UUID.fromString(letter));
    }
}
