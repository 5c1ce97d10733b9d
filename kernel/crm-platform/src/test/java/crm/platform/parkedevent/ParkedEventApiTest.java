package crm.platform.parkedevent;

import static crm.platform.note.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.platform.note.Sql;
import crm.platform.outbox.Outbox;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ParkedEventApiTest {
    private static final String PATH = "/v1/operations/platform/parked-events";
    private static final String TOKEN = TestTokens.withScopes("operations:read", "operations:write");

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Test
    void anOperatorSeesAndReleasesAParkedEvent() {
        var note = Ids.next();
        publish(NoteWritten.of(note, 1, "x".repeat(2_000_000)), NoteWritten.of(note, 2));
        eventually("the huge one is parked", () -> state(note).equals(List.of("parked", "waiting")));

        var event = operator()
                .get(PATH + "?filter=aggregateId==" + note)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].type", equalTo(NoteWritten.TYPE))
                .body("items[0].aggregateVersion", equalTo(1))
                .body("items[0].reason", startsWith("RecordTooLargeException"))
                .body("items[0].payload", nullValue())
                .extract()
                .<String>path("items[0].id");
        sql.update("update outbox set payload = payload || '{\"text\": \"shorter\"}' where id = ?", id(event));
        var whole = operator()
                .get(PATH + "/" + event)
                .then()
                .statusCode(200)
                .body("payload.text", equalTo("shorter"))
                .extract()
                .jsonPath();
        assertEquals(
                JsonPath.from(ParkedEventDocs.WHOLE).getMap("").keySet(),
                whole.getMap("").keySet());

        operator().post(PATH + "/" + event + ":release").then().statusCode(204);
        eventually("both are sent", () -> state(note).equals(List.of("sent", "sent")));
        operator()
                .post(PATH + "/" + event + ":release")
                .then()
                .statusCode(404)
                .body("code", equalTo("parked-event-not-found"));
        assertEquals(
                List.of("parked-event.read", "parked-event.release"),
                sql.column("select action from audit_entry where resource_id = ? order by at", id(event)));
    }

    @Test
    void showsNothingThatIsNotParked() {
        var note = Ids.next();
        publish(NoteWritten.of(note, 1));
        eventually("it is sent", () -> state(note).equals(List.of("sent")));
        var event =
                sql.column("select id from outbox where aggregateid = ?", note).get(0);

        operator()
                .get(PATH + "?filter=aggregateId==" + note)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        operator().get(PATH + "/" + event).then().statusCode(404);
        operator().post(PATH + "/" + event + ":release").then().statusCode(404);
    }

    @Test
    void answersOnlyWhoMayAskAndOnlyForItsOwnService() {
        operator().get("/v1/operations/sales/parked-events").then().statusCode(404);
        var reader = TestTokens.withScopes("operations:read");
        with(reader).get(PATH).then().statusCode(200);
        with(reader).post(PATH + "/" + Ids.next() + ":release").then().statusCode(403);
        with(TestTokens.withScopes("specimens:read")).get(PATH).then().statusCode(403);
    }

    private static RequestSpecification operator() {
        return with(TOKEN);
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).urlEncodingEnabled(false);
    }

    private void publish(NoteWritten... events) {
        QuarkusTransaction.requiringNew().run(() -> List.of(events).forEach(outbox::publish));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    private List<String> state(UUID note) {
        return sql.column("""
                select case when parked_at is not null then 'parked' when u.seq is not null then 'waiting' else 'sent' end
                from outbox left join outbox_unsent u using (seq) where aggregateid = ? order by seq
                """, note);
    }
}
