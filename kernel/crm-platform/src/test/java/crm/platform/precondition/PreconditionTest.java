package crm.platform.precondition;

import static crm.platform.specimen.Calls.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.platform.patch.MergePatch;
import crm.platform.problem.Problem;
import crm.platform.specimen.Calls;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class PreconditionTest {

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        call().contentType(MergePatch.MEDIA_TYPE)
                .body("{}")
                .patch(Calls.created())
                .then()
                .statusCode(428)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("precondition-required"))
                .body("errors[0].pointer", equalTo("/header/If-Match"));
    }

    @Test
    void theSecondOfTwoChangesOfOneVersionIsToldWhatChanged() {
        var specimen = Calls.created();
        patch(specimen, "\"0\"", "{\"nickname\": \"a\", \"rank\": 3}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("nickname", equalTo("a"));
        patch(specimen, "\"0\"", "{\"nickname\": \"b\"}")
                .then()
                .statusCode(412)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("stale"))
                .body("currentVersion", equalTo(1))
                .body("errors.pointer", contains("/nickname", "/rank"));
        call().get(specimen).then().body("nickname", equalTo("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "*", "\"7\", \"0\"", "\"x\" , W/\"0\",\"0\"", "  \"0\"  "})
    void aNamedVersionMatches(String ifMatch) {
        patch(Calls.created(), ifMatch, "{\"rank\": 1}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"1\"", "\"00\"", "\"x\"", "\"\""})
    void anotherVersionDoesNotMatch(String ifMatch) {
        patch(Calls.created(), ifMatch, "{\"rank\": 1}").then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "\"0\" \"1\"", "*, \"0\"", "w/\"0\"", ","})
    void aMalformedHeaderIsRefused(String ifMatch) {
        patch(Calls.created(), ifMatch, "{\"rank\": 1}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/header/If-Match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"4\", W/\"0\""})
    void aReaderWhoHasTheVersionGetsNoBody(String ifNoneMatch) {
        call().header("If-None-Match", ifNoneMatch)
                .get(Calls.created())
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .body(equalTo(""));
    }

    @Test
    void aReaderWhoHasAnotherVersionGetsTheBody() {
        call().header("If-None-Match", "\"1\"")
                .get(Calls.created())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void aPatchLeavesAloneWhatItLeavesOutAndClearsWhatIsNull() {
        var specimen = Calls.created();
        patch(specimen, "\"0\"", "{\"nickname\": \"a\", \"weight\": 1.50, \"tags\": [\"x\", \"y\"]}");
        patch(specimen, "\"1\"", "{\"nickname\": null, \"tags\": [\"z\"]}")
                .then()
                .statusCode(200)
                .body("nickname", nullValue())
                .body("tags", contains("z"));
        var body = call().get(specimen).asString();
        org.junit.jupiter.api.Assertions.assertTrue(body.contains("\"weight\":1.50"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"nick\": 1}", "{\"name\": null}", "{\"name\": {\"a\": 1}}", "[]", "3", "{\"rank\": \"1\"}"})
    void aPatchThatDoesNotFitIsRefused(String patch) {
        patch(Calls.created(), "*", patch).then().statusCode(400).body("code", equalTo("validation-failed"));
    }

    @Test
    void onlyAMergePatchIsAPatch() {
        call().contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .patch(Calls.created())
                .then()
                .statusCode(415)
                .body("detail", equalTo("Accepted are application/merge-patch+json"));
    }

    private static Response patch(String specimen, String ifMatch, String body) {
        return call().contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", ifMatch)
                .body(body)
                .patch(specimen);
    }
}
