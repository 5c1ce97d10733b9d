package crm.platform.problem;

import static crm.platform.specimen.Calls.call;
import static crm.platform.specimen.Calls.json;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.specimen.Calls;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class RequestProblemsTest {

    @Test
    void anUnknownPathIsNotFound() {
        problem(call().get("/v1/unicorns"), 404, "not-found");
        problem(call().get("/nowhere/at/all"), 404, "not-found");
    }

    @Test
    void anUnknownResourceIsNotFound() {
        problem(call().get("/v1/specimens/0198d1f0-0000-7000-8000-000000000000"), 404, "specimen-not-found");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        problem(call().delete("/v1/specimens"), 405, "method-not-allowed")
                .header("Allow", allOf(containsString("GET"), containsString("POST"), not(containsString("PATCH"))));
    }

    @Test
    void anAnswerThatIsNotAcceptedIsNotGiven() {
        problem(call().accept("text/csv").get("/v1/specimens"), 406, "not-acceptable");
    }

    @Test
    void aMalformedIdentifierIsNamed() {
        problem(call().get("/v1/specimens/abc"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/path/id"));
    }

    @ParameterizedTest
    @CsvSource({"count,x", "count,1.5", "on,2026-02-30", "colour,RED", "colour,"})
    void aParameterThatDoesNotFitIsNamed(String name, String value) {
        problem(
                        call().get("/v1/specimens/typed?" + name + "=" + (value == null ? "" : value)),
                        400,
                        "validation-failed")
                .body("errors[0].pointer", equalTo("/query/" + name));
    }

    @Test
    void aParameterThatBreaksARuleIsNamed() {
        problem(call().get("/v1/specimens/typed?count=11"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/query/count"))
                .body("errors[0].code", equalTo("out-of-range"));
    }

    @Test
    void parametersThatFitAreRead() {
        call().get("/v1/specimens/typed?count=10&on=2026-02-28&colour=dark-blue")
                .then()
                .statusCode(200)
                .body("colour", equalTo("DARK_BLUE"));
    }

    @Test
    void anUnknownParameterIsToldTheAllowedOnes() {
        problem(call().get("/v1/specimens?limt=3"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/query/limt"))
                .body("errors[0].detail", containsString("limit"));
        problem(json("{}").post("/v1/specimens?dry=true"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/query/dry"));
    }

    @Test
    void aSingleParameterIsNotGivenTwice() {
        problem(call().get("/v1/specimens?limit=3&limit=4"), 400, "validation-failed")
                .body("errors[0].code", equalTo("repeated-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/specimens?filter=name==a%00",
                "/v1/specimens?filter=name==%ff",
                "/v1/specimens/a%00b",
                "/v1/specimens?%00=1"
            })
    void whatIsNoTextIsRefused(String path) {
        problem(call().get(path), 400, "validation-failed");
    }

    /** The server itself refuses what is no URI, before anything of ours could say more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/specimens?filter=name==%zz",
                "/v1/specimens?filter=%",
                "/v1/specimens?filter=name==a|b",
                "/v1/specimens/%zz",
                "/v1/specimens/a|b"
            })
    void whatIsNoUriIsRefused(String path) throws IOException {
        assertTrue(RawHttp.get(path).startsWith("HTTP/1.1 400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/specimens/%ff", "/v1/specimens/../../%2e%2e/x", "//v1//specimens//x"})
    void anOddPathLeadsNowhere(String path) throws IOException {
        var answer = RawHttp.get(path);
        assertTrue(answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 404"), answer);
        assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
    }

    @Test
    void aBodyOfUnknownLengthIsLimitedToo() throws IOException {
        var answer = RawHttp.postChunked("/v1/specimens", 3 * 1024 * 1024);
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("body-too-large"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "bug,500,internal-error",
        "optimistic,412,stale",
        "40001,409,concurrent-change",
        "40P01,409,concurrent-change",
        "55P03,409,concurrent-change",
        "23505,409,already-exists",
        "22021,400,value-not-storable",
        "08006,503,temporarily-unavailable",
        "28P01,503,temporarily-unavailable",
        "3D000,503,temporarily-unavailable",
        "57P01,503,temporarily-unavailable",
        "commit,409,already-exists",
        "terminated,503,temporarily-unavailable",
        "42601,500,internal-error"
    })
    void aFailureIsAProblemWithoutItsSecrets(String kind, int status, String code) {
        problem(call().get("/v1/specimens/failures/" + kind), status, code)
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void anOutageTellsWhenToTryAgain() {
        call().get("/v1/specimens/failures/08006").then().header("Retry-After", equalTo("5"));
    }

    @Test
    void theSecondOfTwoEqualUniqueValuesIsAConflict() {
        var body = "{\"name\": \"" + Calls.uniqueName() + "\"}";
        json(body).post("/v1/specimens").then().statusCode(201);
        problem(json(body).post("/v1/specimens"), 409, "already-exists");
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }
}
