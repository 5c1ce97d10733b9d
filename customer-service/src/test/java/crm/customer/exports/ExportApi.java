package crm.customer.exports;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The exports' API as a caller uses it, and what it takes to have customers to export. */
final class ExportApi {

    static final String PATH = "/v1/customer-exports";
    static final String IMPORTS = "/v1/customer-imports";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportApi() {}

    static RequestSpecification caller() {
        return given().config(config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .auth()
                .oauth2(TestTokens.withScopes(
                        "customer-exports:read",
                        "customer-exports:write",
                        "customer-imports:read",
                        "customer-imports:write",
                        "customers:read",
                        "customers:write",
                        "customers:delete"))
                .urlEncodingEnabled(false);
    }

    static Response order(String order) {
        return caller().contentType(ContentType.JSON).body(order).post(PATH);
    }

    /** Exports, waits for the end and takes the file. */
    static String exported(String order) {
        var id = order(order).then().statusCode(202).extract().<String>path("id");
        ended(PATH + "/" + id).body("state", equalTo("succeeded"));
        return caller().get(PATH + "/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static ValidatableResponse imported(String file, String mapping) {
        var id = caller().multiPart("file", "customers.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("mapping", mapping, "application/json")
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        return ended(IMPORTS + "/" + id);
    }

    static ValidatableResponse ended(String job) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var state = caller().get(job).then().statusCode(200).contentType(ContentType.JSON);
            if (!"queued running".contains(state.extract().<String>path("state"))) {
                return state;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return fail("the job is not over after " + PATIENCE);
    }

    /** Creates customers, up to 1,000, all of which must be accepted. */
    static void created(List<String> customers) {
        var results = json(caller().contentType(ContentType.JSON)
                        .body("{\"items\": [" + String.join(",", customers) + "]}")
                        .post("/v1/customers:batch")
                        .then()
                        .statusCode(207)
                        .extract()
                        .asString())
                .get("items");
        results.forEach(result -> {
            if (result.get("status").intValue() != 201) {
                fail(result.toString());
            }
        });
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of an NDJSON file. */
    static List<JsonNode> rows(String ndjson) {
        return ndjson.lines().<JsonNode>map(ExportApi::json).toList();
    }
}
