package crm.platform.schema;

import static crm.platform.note.Eventually.eventually;
import static crm.platform.specimen.Calls.call;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(ClosedDatabase.class)
class LateDatabaseTest {

    @Test
    void startsWithoutItsDatabaseSaysSoAndWorksWhenItComes() {
        get("/q/health/live").then().statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("postgresql"));
        call().get("/v1/tallies")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("temporarily-unavailable"));

        ClosedDatabase.open();

        eventually("ready", () -> get("/q/health/ready").statusCode() == 200);
        String job = call().multiPart("file", "lines.txt", "a line".getBytes())
                .post("/v1/tallies")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        eventually("the workers have begun", () -> "succeeded"
                .equals(call().get("/v1/tallies/" + job).path("state")));
    }
}
