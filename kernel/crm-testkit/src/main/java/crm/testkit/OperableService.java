package crm.testkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** What operators may expect of every service, whatever its features are; called from within a running service's test. */
public final class OperableService {

    private OperableService() {}

    /** It is alive, and ready, and names what it depends on. */
    public static void isHealthy() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("postgresql", "kafka", "identity"));
    }

    /** It tells its metrics: those by which operators are called. */
    public static void tellsItsMetrics() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("crm_ready"))
                .body(containsString("crm_outbox_lag_seconds"))
                .body(containsString("agroal_awaiting_count"));
    }

    /** It tells how many of its jobs failed; of a service that has jobs. */
    public static void tellsItsFailedJobs() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("crm_jobs_failed"));
    }

    /** It answers with a problem document where there is nothing. */
    public static void answersWithProblems() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }
}
