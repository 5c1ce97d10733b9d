package crm.customer.republication;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import crm.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The republications' API as an operator uses it, and the customers' as their clients do. */
final class RepublicationApi {

    static final String PATH = "/v1/operations/customer/republications";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private RepublicationApi() {}

    static RequestSpecification operator() {
        return given().auth()
                .oauth2(TestTokens.withScopes("operations:read", "operations:write"))
                .urlEncodingEnabled(false);
    }

    static RequestSpecification client() {
        return given().auth()
                .oauth2(TestTokens.withScopes("customers:read", "customers:write", "customers:delete"))
                .contentType("application/json");
    }

    static String ordered() {
        return operator().post(PATH).then().statusCode(202).extract().path("id");
    }

    /** Tells all customers again, and waits for the end. */
    static ValidatableResponse republished() {
        return ended(ordered());
    }

    static ValidatableResponse ended(String id) {
        eventually("the republication is over", () -> !"queued running".contains(state(id)));
        return job(id);
    }

    static ValidatableResponse job(String id) {
        return operator().get(PATH + "/" + id).then().statusCode(200);
    }

    static String state(String id) {
        return job(id).extract().path("state");
    }

    static String created(String source) {
        return client().body("{\"kind\": \"person\", \"familyName\": \"Lin\", \"source\": \"" + source
                        + "\", \"addresses\": [{\"country\": \"DE\", \"city\": \"Bonn\"}]}")
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Changes a customer whatever its version; must be accepted. */
    static void changed(String id, String patch) {
        client().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
    }

    static void removed(String id) {
        client().header("If-Match", "*").delete("/v1/customers/" + id).then().statusCode(204);
    }

    static void eventually(String what, BooleanSupplier outcome) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!outcome.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not in time: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
