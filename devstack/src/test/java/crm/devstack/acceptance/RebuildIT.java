package crm.devstack.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.api.FileImports;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README of the analytics service tells an operator to do whose analytics database is lost. */
@ExtendWith(RunningSystem.class)
class RebuildIT {
    private static final String SOURCE = "rebuild";
    private static final String REPUBLICATIONS = "/v1/operations/customer/republications";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CUSTOMERS = 997;
    private static final int CHANGED = 40;
    private static final int REMOVED = 30;

    @TempDir
    private Path folder;

    @Test
    void analyticsIsRebuiltFromNothing(CrmStack stack, Api api) throws IOException, SQLException {
        load(stack, api);
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertEquals(
                        List.of(CUSTOMERS, REMOVED, CHANGED),
                        List.of(sum(api, "registered"), sum(api, "removed"), swiss(api))));
        var before = report(api);

        stack.stop(Part.ANALYTICS_SERVICE, Progress.silent());
        dropDatabase(stack.ports());
        stack.restart(Part.ANALYTICS_SERVICE, Progress.silent());
        assertEquals(List.of(), report(api).get("rows"));

        republish(api);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(before, report(api)));
    }

    @Test
    void whoeverIsUpToDateLearnsNothingNew(Api api) {
        await().atMost(PATIENCE).until(() -> report(api).equals(report(api)));
        var before = report(api);

        republish(api);

        await().atMost(PATIENCE).during(Duration.ofSeconds(2)).untilAsserted(() -> assertEquals(before, report(api)));
    }

    private void load(CrmStack stack, Api api) throws IOException {
        var file = FebrlFile.original(folder, SOURCE);
        var imports = FileImports.ofCustomers(stack.ports(), "marketer");
        imports.follow(imports.begin(file.data(), file.mapping(), false), step -> {});
        var ids = api.<String>all("source==" + SOURCE, "id");
        assertEquals(CUSTOMERS, ids.size());
        ids.subList(0, CHANGED).forEach(id -> moveToSwitzerland(api, id));
        ids.subList(CUSTOMERS - REMOVED, CUSTOMERS).forEach(id -> remove(api, id));
    }

    private static void moveToSwitzerland(Api api, String id) {
        api.as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("addresses", List.of(Map.of("city", "Bern", "country", "CH"))))
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
    }

    private static void remove(Api api, String id) {
        api.as("admin")
                .header("If-Match", "*")
                .delete("/v1/customers/" + id)
                .then()
                .statusCode(204);
    }

    private static void dropDatabase(Ports ports) throws SQLException {
        try (var connection = DriverManager.getConnection(ports.jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database analytics with (force)");
            statement.execute("create database analytics owner analytics");
        }
    }

    private static void republish(Api api) {
        String job = api.as("operator")
                .post(REPUBLICATIONS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE).until(() -> !"queued running".contains(state(api, job)));
        assertEquals("succeeded", state(api, job));
        int done = api.as("operator").get(REPUBLICATIONS + "/" + job).path("done");
        assertTrue(done > 0, "nothing was told");
    }

    private static String state(Api api, String job) {
        return api.as("operator").get(REPUBLICATIONS + "/" + job).path("state");
    }

    private static int sum(Api api, String figure) {
        return rows(api).stream().mapToInt(row -> (int) row.get(figure)).sum();
    }

    private static int swiss(Api api) {
        return rows(api).stream()
                .filter(row -> "CH".equals(row.get("country")))
                .mapToInt(row -> (int) row.get("registered"))
                .sum();
    }

    private static List<Map<String, Object>> rows(Api api) {
        return api.as("analyst")
                .get("/v1/reports/customer-growth?tz=UTC&source=" + SOURCE)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
    }

    /** All days, all sources, and how fresh. */
    private static Map<String, Object> report(Api api) {
        return api.as("analyst")
                .get("/v1/reports/customer-growth?tz=UTC")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }
}
