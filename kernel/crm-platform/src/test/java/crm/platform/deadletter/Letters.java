package crm.platform.deadletter;

import static crm.platform.note.Eventually.eventually;
import static io.restassured.RestAssured.given;

import crm.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** Calls to the dead letters' API by an operator. */
final class Letters {
    static final String PATH = "/v1/operations/platform/dead-letters";
    private static final String TOKEN = TestTokens.withScopes("operations:read", "operations:write");

    private Letters() {}

    static RequestSpecification operator() {
        return with(TOKEN);
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).urlEncodingEnabled(false);
    }

    /** The id of the event's letter, once there is one. */
    static String of(UUID eventId) {
        eventually(
                "the event is a dead letter", () -> !ids("eventId==" + eventId).isEmpty());
        return ids("eventId==" + eventId).get(0);
    }

    static List<String> ids(String filter) {
        return operator()
                .get(PATH + "?filter=" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static ValidatableResponse read(String letter) {
        return operator().get(PATH + "/" + letter).then();
    }

    static ValidatableResponse replay(String letter) {
        return operator().post(PATH + "/" + letter + ":replay").then();
    }

    static ValidatableResponse replay(String letter, String key) {
        return operator()
                .header("Idempotency-Key", key)
                .post(PATH + "/" + letter + ":replay")
                .then();
    }

    static ValidatableResponse discard(String letter) {
        return operator().post(PATH + "/" + letter + ":discard").then();
    }

    static ValidatableResponse replayMany(String body) {
        return operator()
                .contentType("application/json")
                .body(body)
                .post(PATH + ":replay")
                .then();
    }
}
