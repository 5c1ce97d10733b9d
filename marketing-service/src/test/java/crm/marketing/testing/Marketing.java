package crm.marketing.testing;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.junit.jupiter.api.Assertions.fail;

import crm.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The marketing API as a caller with every right uses it. */
public final class Marketing {

    public static final String TEMPLATES = "/v1/templates";
    public static final String CAMPAIGNS = "/v1/campaigns";
    public static final String COSTS = "/v1/marketing-costs";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Marketing() {}

    public static RequestSpecification caller() {
        return given().config(config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.withScopes("campaigns:read", "campaigns:write", "campaigns:send"))
                .contentType(ContentType.JSON);
    }

    /** Writes a template that must be accepted. @return its id */
    public static String template(String body) {
        return caller().body(body)
                .post(TEMPLATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A template with everything in it. */
    public static String springTemplate() {
        return template("""
                {
                  "name": "Spring", "language": "en",
                  "subject": "{customer.givenName ?: 'Hello'}: {discount} für Sie",
                  "text": "Dear {customer.displayName}, {discount} off: https://shop.example.com/spring",
                  "html": "<html><body><p>Dear {customer.displayName},</p><a href=\\"https://shop.example.com/spring?a=1&amp;b=2\\">{discount}</a> <a href=\\"https://shop.example.com/other\\">more</a></body></html>",
                  "variables": {"discount": "10 %"}
                }""");
    }

    /** A draft to a segment. @param more further members, each with a leading comma */
    public static String campaign(UUID segment, String template, String more) {
        return caller().body("""
                {"name": "Spring sale", "purpose": "marketing", "segmentId": "%s", "templateId": "%s",
                 "from": {"name": "The Shöp", "address": "news@shop.example.com"}%s}""".formatted(segment, template, more))
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft of the spring template. */
    public static String campaign(UUID segment) {
        return campaign(segment, springTemplate(), "");
    }

    public static Response act(String campaign, String action) {
        return caller().post(CAMPAIGNS + "/" + campaign + ":" + action);
    }

    /** Launches and waits until it is completed. */
    public static void sent(String campaign) {
        act(campaign, "launch").then().statusCode(200);
        completed(campaign);
    }

    public static void completed(String campaign) {
        eventually("the campaign is completed", () -> "completed".equals(status(campaign)));
    }

    public static String status(String campaign) {
        return get(campaign).getString("status");
    }

    public static JsonPath get(String campaign) {
        return json(CAMPAIGNS + "/" + campaign);
    }

    public static JsonPath results(String campaign) {
        return json(CAMPAIGNS + "/" + campaign + "/results");
    }

    public static JsonPath messages(String campaign) {
        return json(CAMPAIGNS + "/" + campaign + "/messages?limit=200");
    }

    public static JsonPath json(String path) {
        return caller().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Whom a launch would address now, as soon as all of the segment is known. */
    public static JsonPath audience(String campaign) {
        var answer = new AtomicReference<Response>();
        eventually("all of the segment is known", () -> {
            answer.set(tryLaunch(campaign));
            return answer.get().statusCode() != 409;
        });
        return answer.get().then().statusCode(200).extract().jsonPath();
    }

    public static Response tryLaunch(String campaign) {
        return caller().post(CAMPAIGNS + "/" + campaign + ":launch?validateOnly=true");
    }

    /** Polls until it is so, for forty seconds at most. */
    public static void eventually(String what, BooleanSupplier outcome) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!outcome.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not in time: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
