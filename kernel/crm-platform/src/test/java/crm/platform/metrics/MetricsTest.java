package crm.platform.metrics;

import static crm.platform.note.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;

import crm.platform.note.DatabaseCut;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class MetricsTest {

    @Test
    void tellsWhetherTheApplicationIsReady() {
        eventually("ready", () -> tells("crm_ready 1.0"));
        var cut = new DatabaseCut();
        try {
            eventually("not ready", () -> tells("crm_ready 0.0"));
        } finally {
            cut.close();
        }
        eventually("ready again", () -> tells("crm_ready 1.0"));
    }

    @Test
    void countsAnswersByHowLongTheyTook() {
        get("/v1/nothing").then().statusCode(404);

        eventually("there are buckets", () -> metrics()
                .lines()
                .anyMatch(line ->
                        line.startsWith("http_server_requests_seconds_bucket") && line.contains("le=\"0.25\"")));
    }

    @Test
    void tellsHowManyWaitForAConnection() {
        get("/q/metrics")
                .then()
                .body(containsString("agroal_awaiting_count{datasource=\"default\""))
                .body(containsString("agroal_active_count{datasource=\"default\""));
    }

    private static boolean tells(String line) {
        return metrics().lines().anyMatch(line::equals);
    }

    private static String metrics() {
        return get("/q/metrics").asString();
    }
}
