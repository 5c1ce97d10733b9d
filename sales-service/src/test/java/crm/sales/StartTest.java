package crm.sales;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The service starts, migrates its database and can be operated. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StartTest {

    @Inject
    DataSource database;

    @Test
    void isReadyAndNamesWhatItDependsOn() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("postgresql", "kafka", "identity"));
    }

    @Test
    void tellsItsMetrics() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("crm_outbox_pending"));
    }

    @Test
    void hasTheTablesOfThePlatform() throws SQLException {
        assertTrue(tables().containsAll(List.of("outbox", "inbox", "audit_entry", "idempotency_key", "job")));
    }

    @Test
    void answersWithAProblemWhereThereIsNothing() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    private List<String> tables() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
            return names;
        }
    }
}
