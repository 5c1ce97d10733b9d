package crm.platform.deadletter;

import static crm.platform.note.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.id.Ids;
import crm.platform.note.Elsewhere;
import crm.platform.note.NoteEvents;
import crm.platform.note.NoteProjection;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class DeadLettersTest {
    @Inject
    NoteEvents consumer;

    @Inject
    MeterRegistry meters;

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
    void showsWhatCouldNotBeHandledAndWhy() {
        var note = Ids.next();
        var letter = Letters.of(poison(note));

        Letters.operator()
                .get(Letters.PATH + "?filter=key==" + note)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(letter))
                .body("items[0].state", equalTo("waiting"))
                .body("items[0].consumer", equalTo("notes"))
                .body("items[0].type", equalTo(NoteWritten.TYPE))
                .body("items[0].topic", equalTo("crm.elsewhere"))
                .body("items[0].reason", equalTo("IllegalStateException: this note cannot be swallowed"))
                .body("items[0].attempts", equalTo(3))
                .body("items[0].replays", equalTo(0))
                .body("items[0].receivedAt", notNullValue())
                .body("items[0].content", nullValue());
    }

    @Test
    void readsTheContentAndRecordsWhoDid() {
        var note = Ids.next();
        var event = poison(note);
        var letter = Letters.of(event);

        Letters.read(letter)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("content.headers", hasItem(Map.of("name", "ce_id", "value", event.toString())))
                .body("content.headers", hasItem(Map.of("name", "ce_type", "value", NoteWritten.TYPE)))
                .body(
                        "content.payload",
                        equalTo(crm.platform.broker.EventJson.write(NoteWritten.of(note, 1, NoteProjection.POISON))));

        assertEquals(
                List.of("dead-letter.read"),
                sql.column("select action from audit_entry where resource_id = ?", UUID.fromString(letter)));
    }

    @Test
    void keepsBytesAsTheyCame() {
        var bytes = new byte[] {'{', (byte) 0xc3, 0x28, 0, '}'};
        var letter = Letters.of(UUID.fromString(elsewhere.sendBytes(Ids.next(), Ids.next(), bytes)));
        var encoder = Base64.getEncoder();

        Letters.read(letter)
                .statusCode(200)
                .body("reason", equalTo("PayloadUnusable: the payload is no text in UTF-8"))
                .body("content.payload", nullValue())
                .body("content.payloadBytes", equalTo(encoder.encodeToString(bytes)))
                .body(
                        "content.headers",
                        hasItem(Map.of("name", "seal", "bytes", encoder.encodeToString(new byte[] {(byte) 0xff, 0}))));
        Letters.replay(letter).statusCode(422).body("code", equalTo("replay-failed"));
        Letters.read(letter).body("content.payloadBytes", equalTo(encoder.encodeToString(bytes)));
    }

    @Test
    void keepsARecordOnceThoughItIsDeliveredAgain() {
        var note = Ids.next();
        var message = new ConsumerRecord<>("crm.elsewhere", 77, System.nanoTime(), note.toString(), "not an event");
        var batch = new ConsumerRecords<>(
                Map.of(new TopicPartition(message.topic(), message.partition()), List.of(message)), Map.of());

        consumer.receive(batch);
        consumer.receive(batch);

        assertEquals(1, Letters.ids("key==" + note).size());
    }

    @Test
    void countsThoseThatWait() {
        var before = waiting();
        var letter = Letters.of(poison(Ids.next()));
        eventually("it is counted", () -> waiting() == before + 1);

        Letters.discard(letter).statusCode(200).body("state", equalTo("discarded"));
        eventually("it is counted no more", () -> waiting() == before);
        Letters.discard(letter).statusCode(409).body("code", equalTo("dead-letter-settled"));
        assertEquals(
                List.of("dead-letter.discard"),
                sql.column("select action from audit_entry where resource_id = ?", UUID.fromString(letter)));
    }

    @Test
    void theExamplesOfTheContractLookLikeTheAnswers() {
        var letter = Letters.of(poison(Ids.next()));
        assertEquals(
                members(DeadLetterDocs.WHOLE),
                members(Letters.read(letter).extract().asString()));
        assertEquals(
                members(DeadLetterDocs.DISCARDED),
                members(Letters.discard(letter).extract().asString()));
    }

    @Test
    void listsPageByPageWithFilterSortAndTotal() {
        var note = Ids.next();
        var letters = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            letters.add(Letters.of(poison(note)));
        }
        var list = "?filter=key==" + note + ";state==waiting&sort=receivedAt&limit=2&total=exact";

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Letters.operator()
                    .get(Letters.PATH + list + cursor)
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(5))
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);

        assertEquals(letters, seen);
        assertEquals(List.of(), Letters.ids("key==" + note + ";state==discarded"));
    }

    @Test
    void answersOnlyWhoMayAskAndOnlyForItsOwnService() {
        var nowhere = Letters.PATH + "/" + Ids.next();
        Letters.operator().get(nowhere).then().statusCode(404).body("code", equalTo("dead-letter-not-found"));
        Letters.operator().post(nowhere + ":replay").then().statusCode(404);
        Letters.operator().post(nowhere + ":discard").then().statusCode(404);
        Letters.operator()
                .get("/v1/operations/sales/dead-letters")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));

        var reader = TestTokens.withScopes("operations:read");
        Letters.with(reader).get(Letters.PATH).then().statusCode(200);
        Letters.with(reader).post(nowhere + ":replay").then().statusCode(403);
        Letters.with(reader).post(nowhere + ":discard").then().statusCode(403);
        Letters.with(reader)
                .contentType("application/json")
                .body("{}")
                .post(Letters.PATH + ":replay")
                .then()
                .statusCode(403);
        given().get(Letters.PATH).then().statusCode(401);
    }

    private UUID poison(UUID note) {
        return UUID.fromString(elsewhere.send(Ids.next(), NoteWritten.of(note, 1, NoteProjection.POISON)));
    }

    private static Set<String> members(String json) {
        return new TreeSet<>(JsonPath.from(json).<String, Object>getMap("").keySet());
    }

    private double waiting() {
        return meters.get("crm.inbox.dead.letters.waiting")
                .tag("consumer", "notes")
                .gauge()
                .value();
    }
}
