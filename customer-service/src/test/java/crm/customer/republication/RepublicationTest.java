package crm.customer.republication;

import static crm.customer.Relation.bought;
import static crm.customer.Relation.caller;
import static crm.customer.Relation.consent;
import static crm.customer.Relation.customer;
import static crm.customer.Relation.eventuallyStage;
import static crm.customer.republication.RepublicationApi.PATH;
import static crm.customer.republication.RepublicationApi.changed;
import static crm.customer.republication.RepublicationApi.client;
import static crm.customer.republication.RepublicationApi.created;
import static crm.customer.republication.RepublicationApi.ended;
import static crm.customer.republication.RepublicationApi.eventually;
import static crm.customer.republication.RepublicationApi.operator;
import static crm.customer.republication.RepublicationApi.ordered;
import static crm.customer.republication.RepublicationApi.removed;
import static crm.customer.republication.RepublicationApi.republished;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class RepublicationTest {

    private static final String RESTATED = "customer.restated.v1";

    private final String source = "s-" + UUID.randomUUID();
    private final SentEvents topic = SentEvents.fromNowOn("crm.customer");

    /** Each republication tells of all customers: those of other tests would be told of a dozen times. */
    @BeforeAll
    static void forgetOthers() {
        Tables.update("delete from customer");
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void tellsTheStateOfACustomerThatIsThere() {
        var id = created(source);
        changed(id, "{\"addresses\": [{\"country\": \"CH\", \"city\": \"Bern\"}]}");
        var customer = client().get("/v1/customers/" + id).jsonPath();

        republished().body("state", equalTo("succeeded"));

        var state = told(id).get(0).payload();
        assertEquals(2, state.get("version").asInt());
        assertEquals("person", state.get("kind").asText());
        assertEquals(source, state.get("source").asText());
        assertEquals("CH", state.get("country").asText());
        assertEquals(customer.getString("createdAt"), state.get("createdAt").asText());
        assertEquals(customer.getString("updatedAt"), state.get("occurredAt").asText());
        assertTrue(state.path("removedAt").isMissingNode());
        assertEquals("Lin", state.at("/contact/displayName").asText());
        assertEquals("Lin", state.at("/contact/familyName").asText());
        assertTrue(state.at("/contact/givenName").isMissingNode());
        assertEquals(List.of(), texts(state.at("/contact/emails")));
    }

    @Test
    void tellsHowToRecogniseAndAddressACustomer() {
        var id = customer(source);
        changed(
                id,
                "{\"emails\": [{\"address\": \"b@example.com\"}, {\"address\": \"a@example.com\", \"primary\": true}]}");

        republished();

        var told = told(id).get(0).payload().get("contact");
        assertEquals(sent(id, "customer.changed.v1").get(0).payload().get("contact"), told);
        assertEquals(List.of("a@example.com", "b@example.com"), texts(told.get("emails")));
    }

    @Test
    void tellsWhatIsKnownBesideTheProfile() {
        var id = customer(source);
        consent(id, "email", "marketing", "{\"state\": \"granted\"}");
        consent(id, "sms", "service", "{\"state\": \"denied\"}");
        bought(id, "2010-12-01T08:26:00Z", "1.00");
        eventuallyStage(id, "churned");
        String segment = caller().body("{\"name\": \"All\", \"filter\": \"source==" + source + "\"}")
                .post("/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        republished().body("state", equalTo("succeeded"));

        eventually("it is told", () -> !sent(segment, "customer.segment-restated.v1")
                .isEmpty());
        var consents =
                sent(id, "customer.consents-restated.v1").get(0).matchesSample().payload();
        assertEquals(3, consents.get("version").asInt());
        assertEquals(2, consents.get("consents").size());
        assertEquals("denied", consents.at("/consents/1/state").asText());
        var stages = sent(id, "customer.lifecycle-changed.v1");
        assertEquals(List.of(2L, 2L), stages.stream().map(SentEvent::version).toList());
        assertEquals(stages.get(0).payload(), stages.get(1).payload());
        var members = sent(segment, "customer.segment-restated.v1")
                .get(0)
                .matchesSample()
                .payload();
        assertEquals(List.of(id), texts(members.get("members")));
        assertEquals(1, members.get("part").asInt());
        assertEquals(false, members.get("more").asBoolean());
    }

    @Test
    void tellsOfACustomerThatWasRemoved() {
        var id = created(source);
        changed(id, "{\"language\": \"fr\"}");
        removed(id);

        republished();

        var state = told(id).get(0).payload();
        assertTrue(state.path("contact").isMissingNode());
        assertEquals(3, state.get("version").asInt());
        assertEquals(source, state.get("source").asText());
        assertEquals("DE", state.get("country").asText());
        assertEquals(state.get("occurredAt"), state.get("removedAt"));
        assertEquals(sent(id, "customer.removed.v1").get(0).payload().get("occurredAt"), state.get("removedAt"));
    }

    @Test
    void tellsEachCustomerOnceHoweverManyThereAre() {
        var ids = batch(1_200);
        var job = republished();

        int total = job.extract().path("total");
        assertTrue(total >= 1_200, "total " + total);
        job.body("done", equalTo(total)).body("counts.unchanged", equalTo(total));
        eventually(
                "all are sent",
                () -> topic.soFar().stream().filter(this::isOurs).count() >= ids.size());
        assertEquals(ids.size(), topic.soFar().stream().filter(this::isOurs).count());
    }

    @Test
    void doesNotLookLikeAChange() {
        var id = created(source);
        long latest = latest();

        republished();
        told(id);

        client().get("/v1/customers/changes?after=" + latest)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertEquals(latest, latest());
        changed(id, "{\"language\": \"fr\"}");
        assertEquals(latest + 1, latest());
    }

    @Test
    void keepsNothingInTheOutbox() {
        var id = created(source);
        republished();
        told(id);

        eventually("the rows are gone", () -> Tables.rows("select id::text from outbox where restated")
                .isEmpty());
    }

    @Test
    void isOrderedOnceForOneKey() {
        var key = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 2)
                .mapToObj(i -> operator()
                        .header("Idempotency-Key", key)
                        .post(PATH)
                        .then()
                        .statusCode(202)
                        .header("Location", startsWith("http"))
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
        ended(ids.get(0));
    }

    @Test
    void isListedAndWatched() {
        var id = ordered();

        operator()
                .accept("text/event-stream")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body(containsString("\"state\":\"succeeded\""));
        operator().get(PATH + "?filter=state==succeeded").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void answersAsTheExamplesSay() {
        var accepted = operator().post(PATH).jsonPath();
        var finished = ended(accepted.getString("id")).extract().jsonPath();

        assertEquals(members(new JsonPath(RepublicationDocs.ACCEPTED)), members(accepted));
        assertEquals(members(new JsonPath(RepublicationDocs.FINISHED)), members(finished));
    }

    @Test
    void leavesARepublicationAloneThatIsOverWhenItIsCancelled() {
        String id = republished().extract().path("id");

        operator().post(PATH + "/" + id + ":cancel").then().statusCode(200).body("state", equalTo("succeeded"));
    }

    @Test
    void isForOperators() {
        var nobodys = PATH + "/" + UUID.randomUUID();
        given().post(PATH).then().statusCode(401);
        for (var scopes : List.of(List.of("operations:read", "customers:write"), List.of("customer-imports:write"))) {
            var token = TestTokens.withScopes(scopes.toArray(String[]::new));
            given().auth().oauth2(token).post(PATH).then().statusCode(403);
            given().auth()
                    .oauth2(token)
                    .urlEncodingEnabled(false)
                    .post(nobodys + ":cancel")
                    .then()
                    .statusCode(403);
        }
        var writer = TestTokens.withScopes("operations:write", "customers:read");
        given().auth().oauth2(writer).get(PATH).then().statusCode(403);
        given().auth().oauth2(writer).get(nobodys).then().statusCode(403);
        operator().get(nobodys).then().statusCode(404).body("code", equalTo("republication-not-found"));
    }

    private List<String> batch(int count) {
        var ids = IntStream.range(0, count)
                .mapToObj(i -> "{\"mode\": \"create\", \"kind\": \"person\", \"familyName\": \"Lin\", \"source\": \""
                        + source + "\"}")
                .toList();
        for (var from = 0; from < count; from += 600) {
            client().urlEncodingEnabled(false)
                    .body("{\"items\": [" + String.join(",", ids.subList(from, Math.min(count, from + 600))) + "]}")
                    .post("/v1/customers:batch")
                    .then()
                    .statusCode(207);
        }
        return ids;
    }

    private boolean isOurs(SentEvent event) {
        return event.type().equals(RESTATED)
                && event.payload().path("source").asText().equals(source);
    }

    /** What was told again about a customer, as soon as it is on the topic. */
    private List<SentEvent> told(String id) {
        eventually("it is told", () -> !sent(id, RESTATED).isEmpty());
        return sent(id, RESTATED);
    }

    private List<SentEvent> sent(String id, String type) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals(type)
                        && event.aggregateId().toString().equals(id))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> members(JsonPath json) {
        return json.getMap("").keySet().stream().map(Object::toString).sorted().toList();
    }

    private static long latest() {
        return client().get("/v1/customers/changes?after=latest")
                .then()
                .statusCode(200)
                .extract()
                .<Number>path("next")
                .longValue();
    }
}
