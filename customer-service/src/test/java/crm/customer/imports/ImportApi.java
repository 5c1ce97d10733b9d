package crm.customer.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import crm.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The imports' API as a caller uses it. */
final class ImportApi {

    static final String PATH = "/v1/customer-imports";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ImportApi() {}

    static RequestSpecification caller() {
        return given().auth()
                .oauth2(TestTokens.withScopes(
                        "customer-imports:read", "customer-imports:write", "customers:read", "customers:write"))
                .urlEncodingEnabled(false);
    }

    static Response submit(String file, String mapping) {
        return submit(file.getBytes(StandardCharsets.UTF_8), mapping);
    }

    static Response submit(byte[] file, String mapping) {
        return caller().multiPart("file", "customers.csv", file, "text/csv")
                .multiPart("mapping", mapping, "application/json")
                .post(PATH);
    }

    /** Leaves it to the service to find out what the file is. */
    static Response submit(String fileName, byte[] file, String mapping) {
        return form(fileName, file, mapping).post(PATH);
    }

    static RequestSpecification form(String fileName, byte[] file, String mapping) {
        return caller().multiPart("file", fileName, file).multiPart("mapping", mapping, "application/json");
    }

    static ValidatableResponse imported(String fileName, byte[] file, String mapping) {
        return ended(
                submit(fileName, file, mapping).then().statusCode(202).extract().path("id"));
    }

    /** Imports and waits for the end. */
    static ValidatableResponse imported(String file, String mapping) {
        return ended(submit(file, mapping).then().statusCode(202).extract().path("id"));
    }

    static ValidatableResponse ended(String id) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var job = caller().get(PATH + "/" + id).then().statusCode(200).contentType(ContentType.JSON);
            if (!"queued running".contains(job.extract().<String>path("state"))) {
                return job;
            }
            job.header("Retry-After", "1");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return fail("the import is not over after " + PATIENCE);
    }

    static ValidatableResponse errors(ValidatableResponse job) {
        String errors = job.extract().path("links.errors");
        return caller().get(errors + "?limit=200").then().statusCode(200);
    }

    /** The customers that have a source. */
    static ValidatableResponse customers(String source) {
        return caller().get("/v1/customers?total=exact&filter=source==" + source)
                .then()
                .statusCode(200);
    }
}
