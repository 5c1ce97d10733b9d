package crm.platform.problem;

import static crm.platform.specimen.Calls.call;
import static crm.platform.specimen.Calls.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class BodyProblemsTest {

    private static final String PATH = "/v1/specimens";

    @Test
    void malformedJsonIsRefusedWithLineAndColumn() {
        refusedAs("{\"name\":\n  oops}", "malformed-json").body("detail", containsString("Line 2, column "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nam\": \"x\"}                       | /nam           | unknown-property",
                "{\"name\": \"x\", \"parts\": [{\"label\": \"a\"}, {\"lable\": \"b\"}]} | /parts/1/lable | unknown-property",
                "{\"name\": 7}                          | /name          | wrong-type",
                "{\"name\": [\"x\"]}                    | /name          | wrong-type",
                "{\"name\": \"x\", \"rank\": \"1\"}     | /rank          | wrong-type",
                "{\"name\": \"x\", \"rank\": 1.5}       | /rank          | wrong-type",
                "{\"name\": \"x\", \"rank\": true}      | /rank          | wrong-type",
                "{\"name\": \"x\", \"tags\": \"a\"}     | /tags          | wrong-type",
                "{\"name\": \"x\", \"colour\": \"pink\"} | /colour       | wrong-format",
                "{\"name\": \"x\", \"colour\": 0}       | /colour        | wrong-type",
                "{\"name\": \"x\", \"foundOn\": \"2026-02-30\"} | /foundOn | wrong-format",
                "{\"name\": \"x\", \"foundOn\": 20000}  | /foundOn       | wrong-type",
                "[{\"name\": \"x\"}]                    | ``             | wrong-type",
                "\"x\"                                  | ``             | wrong-type",
                "{\"name\": \" \"}                      | /name          | required",
                "{\"name\": \"x\", \"weight\": -1}      | /weight        | out-of-range",
                "{\"name\": \"x\", \"parts\": [{\"label\": \"a\"}, {\"label\": \"\"}]} | /parts/1/label | required",
            })
    void aBodyThatDoesNotFitIsRefusedAtItsPlace(String body, String pointer, String code) {
        refusedAs(body, "validation-failed")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anUnknownPropertyIsToldWhichAreAllowed() {
        refusedAs("{\"nam\": 1}", "validation-failed").body("errors[0].detail", containsString("name"));
    }

    @Test
    void aWrongChoiceIsToldTheRightOnes() {
        refusedAs("{\"name\": \"x\", \"colour\": \"RED\"}", "validation-failed")
                .body("errors[0].detail", containsString("red, dark-blue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "null"})
    void aMissingBodyIsRefused(String body) {
        refusedAs(body, "body-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"x\"} {}", "{\"name\": \"x\"}]", "{\"name\": \"x\", \"name\": \"y\"}"})
    void trailingTextAndRepeatedNamesAreMalformed(String body) {
        refusedAs(body, "malformed-json");
    }

    @Test
    void tenThousandLevelsAreRefused() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        refused("/v1/specimens:batch", "{\"items\": [" + deep + "]}");
        refused("/v1/specimens:batch", "{\"items\": [" + "{\"a\":".repeat(10_000));
        refused(PATH, "{\"name\": " + deep + "}");
        refused(PATH, deep);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x", "\\ud83dx"})
    void whatIsNoCharacterIsRefusedWithItsPlace(String text) {
        refusedAs("{\"name\": \"x\", \"tags\": [\"ok \\u00e9\", \"" + text + "\"]}", "forbidden-character")
                .body("errors[0].pointer", equalTo("/tags/1"));
    }

    @Test
    void aPairOfSurrogatesIsACharacter() {
        json("{\"name\": \"\\ud83d\\ude00 " + java.util.UUID.randomUUID() + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("name", containsString("\ud83d\ude00"));
    }

    @Test
    void rawNulAndBrokenUtf8AreRefused() {
        refusedAs("{\"name\": \"a\0b\"}", "malformed-json");
        refusedAs(bytes(0xC3, 0x28), "malformed-json");
        refusedAs(bytes(0xED, 0xA0, 0x80), "malformed-json");
        refusedAs("{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_16LE), "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 20 * 1024 * 1024})
    void aBodyOfMoreThanAMegabyteIsTooLarge(int size) {
        json("{\"name\":\"" + "x".repeat(size) + "\"}")
                .post(PATH)
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void aPathCanHaveALimitOfItsOwn() {
        call().contentType("application/json")
                .body(("{\"items\": [{\"name\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/specimens:batch")
                .then()
                .statusCode(207)
                .body("items[0].problem.errors[0].code", equalTo("wrong-length"));
    }

    @Test
    void anotherMediaTypeIsToldTheAcceptedOnes() {
        call().contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("unsupported-media-type"))
                .body("detail", containsString("application/json"));
    }

    private static byte[] bytes(int... between) {
        var body = new byte[between.length + 11];
        System.arraycopy("{\"name\": \"".getBytes(StandardCharsets.UTF_8), 0, body, 0, 10);
        for (var i = 0; i < between.length; i++) {
            body[10 + i] = (byte) between[i];
        }
        body[body.length - 1] = '"';
        return body;
    }

    private static void refused(String path, String body) {
        call().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    private static ValidatableResponse refusedAs(String body, String code) {
        return refusedAs(body.getBytes(StandardCharsets.UTF_8), code);
    }

    private static ValidatableResponse refusedAs(byte[] body, String code) {
        return call().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("type", equalTo("/docs/problems#" + code))
                .body("status", equalTo(400))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
