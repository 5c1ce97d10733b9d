package crm.sales.opportunity;

import static crm.sales.SalesApi.OPPORTUNITIES;
import static crm.sales.SalesApi.PIPELINES;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.get;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.patch;
import static crm.sales.SalesApi.post;
import static crm.sales.SalesApi.unused;
import static crm.sales.SalesApi.uuid;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OpportunityTest {

    private final String name = unused("Fleet-");

    @Test
    void tellsTheOthersHowItGoes() {
        var opportunity = opened();
        OutboxAssert.lastEvent("sales.opportunity-opened.v1", uuid(opportunity))
                .matchesSample(
                        "/opportunity/stage",
                        "/opportunity/status",
                        "/opportunity/probability",
                        "/opportunity/amount",
                        "/opportunity/currency",
                        "/opportunity/expectedCloseOn",
                        "/opportunity/pipeline")
                .has("/opportunity/version", 1);
        patch(OPPORTUNITIES, id(opportunity), "{\"stage\": \"negotiation\"}")
                .then()
                .statusCode(200)
                .body("probability", equalTo(0.75f));
        OutboxAssert.lastEvent("sales.opportunity-changed.v1", uuid(opportunity))
                .matchesSample()
                .has("/changedFields", List.of("stage", "probability"));
        act(opportunity, "win", "{}").then().statusCode(200).body("status", equalTo("won"));
        OutboxAssert.lastEvent("sales.opportunity-won.v1", uuid(opportunity))
                .matchesSample("/opportunity/stage", "/opportunity/status", "/opportunity/probability")
                .has("/opportunity/version", 3);
        var other = opened();
        act(other, "lose", "{\"reason\": \"price\"}").then().statusCode(200).body("lossReason", equalTo("price"));
        OutboxAssert.lastEvent("sales.opportunity-lost.v1", uuid(other))
                .matchesSample(
                        "/opportunity/stage",
                        "/opportunity/status",
                        "/opportunity/probability",
                        "/opportunity/lossReason");
    }

    @Test
    void beginsInTheFirstStage() {
        var opportunity = created(OPPORTUNITIES, "{\"name\": \"" + name + "\"}");

        get(OPPORTUNITIES, id(opportunity))
                .then()
                .body("stage", equalTo("qualification"))
                .body("probability", equalTo(0.1f))
                .body("pipeline", equalTo("default"))
                .body("status", equalTo("open"))
                .body("amount", nullValue());
    }

    @Test
    void keepsEveryStageItWasIn() {
        var opportunity =
                created(OPPORTUNITIES, "{\"name\": \"" + name + "\", \"openedAt\": \"2020-01-05T09:00:00Z\"}");
        patch(OPPORTUNITIES, id(opportunity), "{\"stage\": \"proposal\", \"probability\": 0.6}")
                .then()
                .statusCode(200)
                .body("probability", equalTo(0.6f));
        patch(OPPORTUNITIES, id(opportunity), "{\"owner\": \"anna.koch\"}")
                .then()
                .statusCode(200)
                .body("probability", equalTo(0.6f));
        act(opportunity, "lose", "{\"reason\": \"no budget\"}").then().statusCode(200);
        act(opportunity, "reopen", "{\"stage\": \"negotiation\"}")
                .then()
                .statusCode(200)
                .body("closedAt", nullValue())
                .body("lossReason", nullValue());

        var stages = caller().get(OPPORTUNITIES + "/" + id(opportunity) + "/stages")
                .then()
                .statusCode(200);

        stages.body("items.stage", contains("qualification", "proposal", "lost", "negotiation"))
                .body("items[0].enteredAt", equalTo("2020-01-05T09:00:00Z"))
                .body("items[2].leftAt", notNullValue())
                .body("items[3].leftAt", nullValue());
        var times = stages.extract().jsonPath();
        for (var i = 0; i < 3; i++) {
            assertEquals(
                    times.getString("items[" + i + "].leftAt"), times.getString("items[" + (i + 1) + "].enteredAt"));
        }
        var page = caller().get(OPPORTUNITIES + "/" + id(opportunity) + "/stages?limit=3");
        caller().get(OPPORTUNITIES + "/" + id(opportunity) + "/stages?limit=3&cursor=" + page.path("next"))
                .then()
                .body("items.stage", contains("negotiation"));
    }

    @Test
    void endsOnce() {
        var opportunity = opened();
        act(opportunity, "lose", "{}").then().statusCode(400).body("errors.pointer", contains("/reason"));
        act(opportunity, "reopen", "{}").then().statusCode(409).body("code", equalTo("opportunity-open"));
        caller().header("If-Match", "\"7\"")
                .body("{}")
                .post(OPPORTUNITIES + "/" + id(opportunity) + ":win")
                .then()
                .statusCode(412);
        act(opportunity, "win", "{\"closedAt\": \"2001-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/closedAt"));
        act(opportunity, "win", "{}").then().statusCode(200);

        for (var action : List.of("win", "lose")) {
            act(opportunity, action, action.equals("win") ? "{}" : "{\"reason\": \"x\"}")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("opportunity-closed"));
        }
        patch(OPPORTUNITIES, id(opportunity), "{\"name\": \"Other\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("opportunity-closed"));
        patch(OPPORTUNITIES, id(opportunity), "{}").then().statusCode(200);
    }

    @Test
    void copesWithAClockThatIsAhead() {
        var soon =
                Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS).toString();
        var opportunity = created(OPPORTUNITIES, "{\"name\": \"" + name + "\", \"openedAt\": \"" + soon + "\"}");

        patch(OPPORTUNITIES, id(opportunity), "{\"stage\": \"proposal\"}")
                .then()
                .statusCode(200);
        act(opportunity, "win", "{}").then().statusCode(200).body("closedAt", equalTo(soon));
        act(opportunity, "reopen", "{}").then().statusCode(200);

        caller().get(OPPORTUNITIES + "/" + id(opportunity) + "/stages")
                .then()
                .statusCode(200)
                .body("items.enteredAt", everyItem(equalTo(soon)))
                .body("items.stage", containsInAnyOrder("qualification", "proposal", "won", "qualification"));
    }

    @Test
    void saysEverythingThatIsWrong() {
        post(OPPORTUNITIES, """
                {"stage": "won", "probability": 1.5, "amount": {"amount": "1.234", "currency": "EUR"},
                 "expectedCloseOn": "0026-05-31", "openedAt": "1810-01-01T00:00:00Z"}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/name", "/stage", "/probability", "/amount/amount", "/expectedCloseOn", "/openedAt"));
        post(OPPORTUNITIES, "{\"name\": \"x\", \"pipeline\": \"none\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("pipeline-unknown"));
        var opportunity = opened();
        patch(OPPORTUNITIES, id(opportunity), "{\"stage\": \"nowhere\", \"openedAt\": null}")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("stage-unknown", "immutable"));
    }

    @Test
    void isListed() {
        var opportunity = opened();

        for (var filter : List.of(
                "name==" + name,
                "id==" + id(opportunity) + ";stage==proposal;status==open;owner==anna.koch",
                "id==" + id(opportunity) + ";expectedCloseOn=le=2026-05-31")) {
            list(OPPORTUNITIES, "filter=" + filter).then().statusCode(200).body("items.id", contains(id(opportunity)));
        }
        for (var sort : List.of("expectedCloseOn", "-openedAt", "createdAt", "-updatedAt")) {
            list(OPPORTUNITIES, "limit=1&sort=" + sort).then().statusCode(200);
        }
        get(OPPORTUNITIES, UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("opportunity-not-found"));
        given().auth()
                .oauth2(TestTokens.withScopes("orders:read"))
                .get(OPPORTUNITIES)
                .then()
                .statusCode(403);
    }

    @Test
    void goesThroughADefaultPipeline() {
        list(PIPELINES, "filter=key==default")
                .then()
                .statusCode(200)
                .body("items.key", contains("default"))
                .body(
                        "items[0].stages.key",
                        contains("qualification", "needs-analysis", "proposal", "negotiation", "won", "lost"))
                .body("items[0].stages.probability", contains(0.1f, 0.25f, 0.5f, 0.75f, 1, 0))
                .body("items[0].stages.outcome", contains("open", "open", "open", "open", "won", "lost"));
    }

    private ObjectNode opened() {
        return created(OPPORTUNITIES, """
                {"name": "%s", "customer": {"id": "%s"}, "stage": "proposal", "owner": "anna.koch",
                 "amount": {"amount": "120000.00", "currency": "EUR"}, "expectedCloseOn": "2026-05-31"}""".formatted(name, UUID.randomUUID()));
    }

    private static Response act(ObjectNode opportunity, String action, String body) {
        return post(OPPORTUNITIES + "/" + id(opportunity) + ":" + action, body);
    }
}
