package crm.support;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.junit.jupiter.api.Assertions.fail;

import crm.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The service's API as a caller with every right here uses it. */
public final class SupportApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private SupportApi() {}

    public static RequestSpecification caller() {
        return given().config(config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .auth()
                .oauth2(TestTokens.withScopes(
                        "tickets:read",
                        "tickets:write",
                        "calendars:read",
                        "calendars:write",
                        "surveys:read",
                        "surveys:write",
                        "operations:read",
                        "operations:write"))
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON);
    }

    public static Response post(String path, String body) {
        return caller().body(body).post(path);
    }

    /** Creates something that must be accepted. */
    public static JsonPath created(String path, String body) {
        return post(path, body).then().statusCode(201).extract().jsonPath();
    }

    /** Does something that must be accepted. */
    public static JsonPath done(String path, String body) {
        return post(path, body).then().statusCode(200).extract().jsonPath();
    }

    public static ValidatableResponse get(String path) {
        return caller().get(path).then();
    }

    public static JsonPath read(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }

    public static Response patch(String path, String ifMatch, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path);
    }

    /** Changes something whatever its version; must be accepted. */
    public static JsonPath patched(String path, String patch) {
        return patch(path, "*", patch).then().statusCode(200).extract().jsonPath();
    }

    /** What a path answers as soon as it is as expected. */
    public static JsonPath eventually(String path, Predicate<JsonPath> expected) {
        return eventually(() -> read(path), expected);
    }

    /** A value as soon as it is as expected. */
    public static <T> T eventually(Supplier<T> value, Predicate<T> expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = value.get();
        while (!expected.test(found)) {
            if (System.nanoTime() > deadline) {
                return fail("not within a minute: " + (found instanceof JsonPath json ? json.prettify() : found));
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
            found = value.get();
        }
        return found;
    }

    /** An e-mail address that no other test uses. */
    public static String unusedAddress() {
        return "c-" + UUID.randomUUID() + "@example.com";
    }
}
