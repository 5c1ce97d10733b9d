package crm.customer.consent;

import static crm.customer.Relation.caller;
import static crm.customer.Relation.consent;
import static crm.customer.Relation.customer;
import static crm.customer.Relation.read;
import static crm.customer.Relation.remove;
import static crm.customer.Relation.rows;
import static crm.customer.Relation.version;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.events.customer.ConsentChanged;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ConsentTest {

    private static final String GRANTED = """
            {"state": "granted", "at": "2026-03-04T05:06:07.123456Z", "source": "web-shop", "textVersion": "2026-01",
             "text": "Yes, send me offers.", "proof": "form 4711"}""";

    @Test
    void aConsentIsRecordedWithItsProofAndAnnounced() {
        var id = customer();

        consent(id, "email", "marketing", GRANTED)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("granted"))
                .body("current", equalTo(true))
                .body("proof", equalTo("form 4711"))
                .body("recordedBy", equalTo("tester"));
        OutboxAssert.lastEvent(ConsentChanged.TYPE, UUID.fromString(id))
                .matchesSample("/version", "/consent/channel", "/consent/purpose", "/consent/state", "/consent/since")
                .has("/customerId", id);
        assertEquals(2, version(id));
        assertEquals("granted", read(path(id) + "/email/marketing").getString("state"));
        caller().header("If-None-Match", "\"2\"")
                .get(path(id) + "/email/marketing")
                .then()
                .statusCode(304);
    }

    @Test
    void aConsentIsAChangeOfTheCustomer() {
        long start = read("/v1/customers/changes?after=latest").getLong("next");
        var id = customer();
        consent(id, "email", "marketing", GRANTED);

        caller().get("/v1/customers/changes?after=" + start)
                .then()
                .body("items.findAll { it.id == '" + id + "' }.change", contains("registered", "changed"));
    }

    @Test
    void aConsentIsBasedOnAVersionOfTheCustomer() {
        var id = customer();
        caller().body(GRANTED)
                .put(path(id) + "/email/marketing")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        consent(id, "sms", "marketing", GRANTED).then().statusCode(200);
        caller().header("If-Match", "\"1\"")
                .body(GRANTED)
                .put(path(id) + "/email/marketing")
                .then()
                .statusCode(412)
                .body("errors.pointer", hasItem("/consents"));
    }

    @Test
    void theLedgerKeepsEverythingAndTheLatestHolds() {
        var id = customer();
        consent(id, "email", "marketing", GRANTED);
        consent(id, "email", "marketing", "{\"state\": \"withdrawn\", \"at\": \"2026-03-06T00:00:00Z\"}");
        consent(id, "email", "marketing", "{\"state\": \"denied\", \"at\": \"2026-03-05T00:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        consent(id, "post", "service", "{\"state\": \"granted\"}");

        caller().get(path(id))
                .then()
                .body("items.channel", contains("email", "post"))
                .body("items.state", contains("withdrawn", "granted"));
        caller().get(path(id) + "/history?filter=channel==email")
                .then()
                .body("items.state", contains("withdrawn", "denied", "granted"))
                .body("items.current", contains(true, false, false));
        caller().get(path(id) + "/history?limit=1&sort=at")
                .then()
                .body("items.state", contains("granted"))
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""));
        assertEquals(5, version(id));
        assertEquals(
                List.of("granted", "withdrawn", "granted"),
                rows("select payload -> 'consent' ->> 'state' from outbox where type = '" + ConsentChanged.TYPE
                        + "' and aggregateid = '" + id + "' order by seq"));
    }

    @Test
    void whatIsKnownIsNotRecordedAgain() {
        var id = customer();
        consent(id, "email", "marketing", GRANTED);
        consent(id, "email", "marketing", GRANTED).then().statusCode(200).header("ETag", "\"2\"");
        consent(id, "email", "marketing", GRANTED.replace("form 4711", "form 4712"))
                .then()
                .header("ETag", "\"3\"");
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        var id = customer();
        consent(id, "email", "Marketing!", GRANTED)
                .then()
                .statusCode(400)
                .body("errors.code", contains("purpose-invalid"));
        consent(id, "pigeon", "marketing", GRANTED)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/path/channel"));
        consent(id, "email", "marketing", "{\"state\": \"maybe\"}").then().statusCode(400);
        consent(id, "email", "marketing", "{}").then().statusCode(400).body("errors.pointer", contains("/state"));
        consent(id, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2999-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/at"));
        caller().header("If-Match", "*")
                .body(GRANTED)
                .put(path(UUID.randomUUID().toString()) + "/email/marketing")
                .then()
                .statusCode(404)
                .body("code", equalTo("customer-not-found"));
        caller().get(path(id) + "/email/marketing").then().statusCode(404).body("code", equalTo("consent-not-found"));
        caller().get(path(UUID.randomUUID().toString())).then().statusCode(404);
        assertEquals(1, version(id));
    }

    @Test
    void manyAreRecordedInOneCall() {
        var id = customer();
        var shopId = read("/v1/customers/" + id).getString("externalIds.shop");
        caller().body("""
                        {"items": [
                          {"customer": {"id": "%1$s"}, "channel": "email", "purpose": "marketing", "state": "granted"},
                          {"customer": {"externalId": {"system": "shop", "id": "%2$s"}}, "channel": "sms", "purpose": "marketing", "state": "denied"},
                          {"customer": {"id": "%3$s"}, "channel": "email", "purpose": "marketing", "state": "granted"},
                          {"customer": {"externalId": {"system": "shop", "id": "nobody"}}, "channel": "sms", "purpose": "marketing", "state": "denied"},
                          {"customer": {"id": "%1$s"}, "channel": "email", "purpose": "marketing", "state": "withdrawn"},
                          {"customer": {}, "channel": "email", "purpose": "marketing", "state": "granted"},
                          {"customer": {"id": "%1$s"}, "channel": "email", "state": "granted"}
                        ]}""".formatted(id, shopId, UUID.randomUUID()))
                .post("/v1/consents:batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 200, 404, 404, 200, 400, 400))
                .body("items[1].id", equalTo(id))
                .body("items[2].problem.code", equalTo("customer-not-found"))
                .body("items[5].problem.errors[0].pointer", equalTo("/items/5/customer"))
                .body("items[0].problem", nullValue());

        assertEquals(4, version(id));
        assertEquals(List.of("withdrawn", "denied"), read(path(id)).getList("items.state"));
        assertEquals(
                List.of("2", "3", "4"),
                rows("select aggregate_version from outbox where type = '" + ConsentChanged.TYPE
                        + "' and aggregateid = '" + id + "' order by seq"));
    }

    @Test
    void aThousandAreRecordedInOneCall() {
        var ids = IntStream.range(0, 20).mapToObj(i -> customer()).toList();
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"customer\": {\"id\": \"" + ids.get(i % 20)
                        + "\"}, \"channel\": \"email\", \"purpose\": \"p-" + i / 20 + "\", \"state\": \"granted\"}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));

        caller().body(rows).post("/v1/consents:batch").then().statusCode(207);

        ids.forEach(id -> assertEquals(51, version(id)));
    }

    @Test
    void oneAfterTheOtherRecordsWhatComesAtTheSameTime() {
        var id = customer();
        var calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> caller().header("If-Match", "*")
                        .body("{\"state\": \"" + (i % 2 == 0 ? "granted" : "withdrawn") + "\", \"proof\": \"" + i
                                + "\"}")
                        .put(path(id) + "/email/marketing")
                        .then()
                        .statusCode(200)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(calls).join();

        assertEquals(9, version(id));
        assertEquals(8, read(path(id) + "/history").getList("items").size());
        assertEquals(1, read(path(id)).getList("items").size());
    }

    @Test
    void aRemovedCustomersConsentsAreForgotten() {
        var id = customer();
        consent(id, "email", "marketing", GRANTED);
        remove(id);

        assertTrue(rows("select 1 from consent_entry where customer_id = '" + id + "'")
                .isEmpty());
        caller().get(path(id)).then().statusCode(404);
    }

    @Test
    void consentsHaveScopesOfTheirOwn() {
        var id = customer();
        var token = TestTokens.withScopes("customers:read", "customers:write", "consents:read");
        given().auth().oauth2(token).get(path(id)).then().statusCode(200);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(GRANTED)
                .put(path(id) + "/email/marketing")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.withScopes("customers:read"))
                .get(path(id))
                .then()
                .statusCode(403);
    }

    private static String path(String id) {
        return "/v1/customers/" + id + "/consents";
    }
}
