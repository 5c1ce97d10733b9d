package crm.sales.opportunity;

import static crm.sales.Pipelines.ASSESSMENT;
import static crm.sales.Pipelines.DECLINED;
import static crm.sales.Pipelines.ENQUIRY;
import static crm.sales.Pipelines.SIGNED;
import static crm.sales.Pipelines.policies;
import static crm.sales.Pipelines.stages;
import static crm.sales.SalesApi.OPPORTUNITIES;
import static crm.sales.SalesApi.PIPELINES;
import static crm.sales.SalesApi.atOnce;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.get;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.patch;
import static crm.sales.SalesApi.post;
import static crm.sales.SalesApi.read;
import static crm.sales.SalesApi.unused;
import static crm.sales.SalesApi.uuid;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class PipelineTest {

    private static final String OFFER = "{\"key\": \"offer\", \"name\": \"Offer\", \"probability\": 0.8}";
    private static final String REFUSED = "{\"key\": \"refused\", \"name\": \"Refused\", \"outcome\": \"lost\"}";

    private final String key = unused("policies-");

    @Test
    void isMadeAsTheBusinessWantsIt() {
        var answer = post(PIPELINES, policies(key));

        answer.then().statusCode(201).header("ETag", "\"1\"").body("key", equalTo(key));
        String id = answer.path("id");
        answer.then().header("Location", endsWith(PIPELINES + "/" + id));
        get(PIPELINES, id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Policies"))
                .body("stages.key", contains("enquiry", "risk-assessment", "signed", "declined"))
                .body("stages.probability", contains(0.2f, 0.5f, 1, 0))
                .body("stages.outcome", contains("open", "open", "won", "lost"));
        caller().header("If-None-Match", "\"1\"")
                .get(PIPELINES + "/" + id)
                .then()
                .statusCode(304);
        list(PIPELINES, "filter=key==" + key).then().body("items.id", contains(id));
        get(PIPELINES, UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("pipeline-not-found"));
    }

    @Test
    void leadsOpportunitiesToItsEnds() {
        created(PIPELINES, policies(key));
        var won = opened();
        var lost = opened();
        OutboxAssert.lastEvent("sales.opportunity-opened.v1", uuid(won))
                .has("/opportunity/pipeline", key)
                .has("/opportunity/stage", "enquiry")
                .has("/opportunity/probability", "0.2");

        move(won, "risk-assessment").then().statusCode(200).body("probability", equalTo(0.5f));
        move(won, "proposal").then().statusCode(400).body("errors.code", contains("stage-unknown"));
        move(won, "signed").then().statusCode(400).body("errors.code", contains("stage-closed"));
        act(won, "win", "{}").then().statusCode(200).body("stage", equalTo("signed"));
        act(lost, "lose", "{\"reason\": \"risk\"}").then().statusCode(200).body("stage", equalTo("declined"));

        OutboxAssert.lastEvent("sales.opportunity-won.v1", uuid(won)).has("/opportunity/pipeline", key);
        list(OPPORTUNITIES, "filter=pipeline==" + key + ";stage==declined")
                .then()
                .body("items.id", contains(id(lost)));
    }

    @Test
    void changesUnderItsVersion() {
        var pipeline = created(PIPELINES, policies(key));
        var opportunity = opened();

        changed(pipeline, "\"1\"", stages(OFFER, ENQUIRY.replace("0.2", "0.1"), ASSESSMENT, SIGNED, DECLINED))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Policies"))
                .body("stages.key", contains("offer", "enquiry", "risk-assessment", "signed", "declined"));
        changed(pipeline, "\"1\"", "{\"name\": \"Other\"}")
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/stages"));
        changed(pipeline, "\"2\"", "{\"name\": \"Policies\", \"stages\": null}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/stages"));
        changed(pipeline, "\"2\"", "{\"key\": \"other\"}").then().statusCode(400);
        changed(pipeline, "\"2\"", "{\"name\": \" Policies \"}").then().header("ETag", "\"2\"");
        caller().contentType("application/merge-patch+json")
                .body("{\"name\": \"Other\"}")
                .patch(PIPELINES + "/" + id(pipeline))
                .then()
                .statusCode(428);

        assertEquals(
                0.2, read(OPPORTUNITIES, id(opportunity)).get("probability").doubleValue());
        assertEquals("offer", opened().get("stage").textValue());
    }

    @Test
    void keepsTheStagesInWhichOpportunitiesStand() {
        var pipeline = created(PIPELINES, policies(key));
        var other = unused("policies-");
        created(PIPELINES, policies(other));
        created(OPPORTUNITIES, "{\"name\": \"N\", \"pipeline\": \"" + other + "\", \"stage\": \"risk-assessment\"}");
        patch(PIPELINES, id(pipeline), stages(ENQUIRY, OFFER, ASSESSMENT, SIGNED, DECLINED))
                .then()
                .statusCode(200);
        var opportunity = opened();
        move(opportunity, "offer").then().statusCode(200);
        opened();

        patch(PIPELINES, id(pipeline), stages(ASSESSMENT, SIGNED, DECLINED))
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-in-use"))
                .body("opportunities", equalTo(Map.of("enquiry", 1, "offer", 1)))
                .body("errors.pointer", contains("/stages", "/stages"));
        patch(
                        PIPELINES,
                        id(pipeline),
                        stages(ENQUIRY, OFFER.replace("\"probability\": 0.8", "\"outcome\": \"won\""), DECLINED))
                .then()
                .statusCode(409)
                .body("opportunities", equalTo(Map.of("offer", 1)));
        assertEquals(2, read(PIPELINES, id(pipeline)).get("version").intValue());
        move(opportunity, "enquiry").then().statusCode(200);
        patch(PIPELINES, id(pipeline), stages(ENQUIRY, SIGNED, DECLINED)).then().statusCode(200);
    }

    @Test
    void letsThoseThatEndedKeepTheirStage() {
        var pipeline = created(PIPELINES, policies(key));
        var opportunity = opened();
        act(opportunity, "lose", "{\"reason\": \"risk\"}").then().statusCode(200);

        patch(PIPELINES, id(pipeline), stages(OFFER, SIGNED, REFUSED)).then().statusCode(200);

        get(OPPORTUNITIES, id(opportunity))
                .then()
                .body("stage", equalTo("declined"))
                .body("status", equalTo("lost"));
        patch(OPPORTUNITIES, id(opportunity), "{}").then().statusCode(200);
        patch(OPPORTUNITIES, id(opportunity), "{\"owner\": \"anna.koch\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("opportunity-closed"));
        act(opportunity, "reopen", "{}").then().statusCode(200).body("stage", equalTo("offer"));
        act(opportunity, "lose", "{\"reason\": \"risk\"}").then().body("stage", equalTo("refused"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                          | /key,/name,/stages
            {"key": "Big Deals", "name": "N", "stages": []}             | /key,/stages
            {"key": "k", "name": "N", "stages": [%1$s]}                 | /stages,/stages
            {"key": "k", "name": "N", "stages": [%2$s, %3$s]}           | /stages
            {"key": "k", "name": "N", "stages": [%1$s, %1$s, %2$s, %3$s, %3$s]} | /stages/1/key,/stages/4/key,/stages/4/outcome
            {"key": "k", "name": "N", "stages": [{}, null, %2$s, %3$s]} | /stages/0/key,/stages/0/name,/stages/0/probability,/stages/1
            {"key": "k", "name": "N", "stages": [{"key": "a", "name": "A", "probability": 1.1}, %2$s, %3$s]} | /stages/0/probability
            {"key": "k", "name": "N", "stages": [%1$s, {"key": "a", "name": "A", "outcome": "won", "probability": 0.9}, %3$s]} | /stages/1/probability
            {"key": "k", "name": "N", "stages": [%1$s, %2$s, %3$s], "owner": "me"} | /owner
            """)
    void saysEverythingThatIsWrong(String pipeline, String pointers) {
        post(PIPELINES, pipeline.formatted(ENQUIRY, SIGNED, DECLINED))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(pointers.split(",")));
    }

    @Test
    void hasAKeyOfItsOwn() throws Exception {
        assertEquals(Map.of(201, 1L, 409, 3L), atOnce(4, i -> post(PIPELINES, policies(key))));
        post(PIPELINES, policies(key))
                .then()
                .statusCode(409)
                .body("code", equalTo("pipeline-taken"))
                .body("errors.pointer", contains("/key"));
    }

    @RepeatedTest(5)
    void leavesNobodyBehindWhoMovesAtTheSameTime() throws Exception {
        var pipeline = created(PIPELINES, policies(key));
        var opportunities = IntStream.range(0, 7).mapToObj(i -> opened()).toList();

        var statuses = atOnce(
                8,
                i -> i == 7
                        ? patch(PIPELINES, id(pipeline), stages(ENQUIRY, SIGNED, DECLINED))
                        : move(opportunities.get(i), "risk-assessment"));

        assertTrue(Set.of(200, 400, 409).containsAll(statuses.keySet()), statuses::toString);
        var present = read(PIPELINES, id(pipeline)).get("stages").findValuesAsText("key");
        list(OPPORTUNITIES, "filter=pipeline==" + key)
                .then()
                .body("items.size()", equalTo(7))
                .body("items.stage", everyItem(in(present)));
    }

    @Test
    void isMadeByWhoeverWritesOpportunities() {
        given().auth()
                .oauth2(TestTokens.withScopes("opportunities:read"))
                .contentType("application/json")
                .body(policies(key))
                .post(PIPELINES)
                .then()
                .statusCode(403);
        assertEquals(List.of(), list(PIPELINES, "filter=key==" + key).path("items"));
    }

    private ObjectNode opened() {
        return created(OPPORTUNITIES, "{\"name\": \"N\", \"pipeline\": \"" + key + "\"}");
    }

    private static Response move(ObjectNode opportunity, String stage) {
        return patch(OPPORTUNITIES, id(opportunity), "{\"stage\": \"" + stage + "\"}");
    }

    private static Response act(ObjectNode opportunity, String action, String body) {
        return post(OPPORTUNITIES + "/" + id(opportunity) + ":" + action, body);
    }

    private static Response changed(ObjectNode pipeline, String version, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body(patch)
                .patch(PIPELINES + "/" + id(pipeline));
    }
}
