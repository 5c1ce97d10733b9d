package crm.devstack.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README of the analytics service tells an operator to do whose analytics database is lost. */
@Order(Turn.TELLS_ALL)
@ExtendWith(RunningSystem.class)
class RebuildIT {
    private static final String SOURCE = "rebuild";
    private static final List<String> PRODUCERS = List.of("customer", "sales", "marketing", "support");
    private static final String EVER = "from=2000-01-01&to=2100-01-01&tz=UTC";
    private static final String FRANCS = "&currency=CHF";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CUSTOMERS = 997;
    private static final int CHANGED = 40;
    private static final int REMOVED = 30;

    @TempDir
    private Path folder;

    @Test
    void analyticsIsRebuiltFromNothing(CrmStack stack, Api api) throws IOException, SQLException {
        load(stack, api);
        doBusiness(api);
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertEquals(
                        List.of(CUSTOMERS, REMOVED, CHANGED),
                        List.of(sum(api, "registered"), sum(api, "removed"), swiss(api))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals("120.00", figures(api).get("revenue")));
        var before = report(api);
        var figures = figures(api);

        stack.stop(Part.ANALYTICS_SERVICE, Progress.silent());
        dropDatabase(stack.ports());
        stack.restart(Part.ANALYTICS_SERVICE, Progress.silent());
        assertEquals(List.of(), report(api).get("rows"));

        republish(api);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(before, report(api)));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(figures, figures(api)));
    }

    @Test
    void whoeverIsUpToDateLearnsNothingNew(Api api) {
        var before = settled(api);

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
        api.patch("admin", "/v1/customers/" + id, Map.of("addresses", List.of(Map.of("city", "Bern", "country", "CH"))))
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
        PRODUCERS.forEach(producer -> republish(api, "/v1/operations/" + producer + "/republications"));
    }

    private static void republish(Api api, String republications) {
        String job = api.as("operator")
                .post(republications)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE).until(() -> !"queued running".contains(state(api, republications, job)));
        assertEquals("succeeded", state(api, republications, job));
    }

    private static String state(Api api, String republications, String job) {
        return api.as("operator").get(republications + "/" + job).path("state");
    }

    /** Something of each service that announces something; the channel and the currency's days are this test's own. */
    private static void doBusiness(Api api) {
        for (var number : List.of("B-1", "B-2")) {
            api.created(
                    "integration",
                    "/v1/orders",
                    Map.of(
                            "number",
                            number,
                            "currency",
                            "CHF",
                            "channel",
                            SOURCE,
                            "country",
                            "CH",
                            "lines",
                            List.of(Map.of("sku", "BOOK", "quantity", 2, "unitPrice", francs("30.00")))));
        }
        api.created(
                "marketer",
                "/v1/marketing-costs",
                Map.of("channel", SOURCE, "amount", francs("15.00"), "incurredOn", "2026-03-04"));
        api.created(
                "support-agent",
                "/v1/survey-answers",
                Map.of("kind", "ces", "score", 6, "answeredAt", "2026-03-04T05:06:07Z"));
        api.created(
                "support-agent",
                "/v1/survey-answers",
                Map.of("kind", "csat", "score", 4, "answeredAt", "2026-03-04T05:06:07Z"));
        call(api);
    }

    /** A call of a customer that was written down. */
    private static void call(Api api) {
        var customer = api.created("admin", "/v1/customers", Map.of("kind", "person", "familyName", "Caller"));
        var ticket = api.created(
                "support-agent",
                "/v1/tickets",
                Map.of("subject", "A call", "channel", "phone", "customer", Map.of("id", customer)));
        api.created(
                "support-agent",
                "/v1/tickets/" + ticket + "/messages",
                Map.of("body", "Where is my book?", "direction", "inbound"));
    }

    private static Map<String, String> francs(String amount) {
        return Map.of("amount", amount, "currency", "CHF");
    }

    /** Figures of all services' facts. */
    private static Map<String, Object> figures(Api api) {
        var figures = new TreeMap<String, Object>();
        figures.put(
                "revenue",
                get(api, "/v1/reports/revenue?by=country&" + EVER + FRANCS + "&channel=" + SOURCE, "total.net.amount"));
        figures.put("all revenue", get(api, "/v1/reports/revenue?by=product&" + EVER + FRANCS, "rows"));
        figures.put("segments", get(api, "/v1/reports/rfm/segments?" + EVER + FRANCS, "rows"));
        figures.put("cohorts", get(api, "/v1/reports/cohorts?by=month&from=2010-01-01&to=2027-01-01&tz=UTC", "rows"));
        figures.put("stages", get(api, "/v1/reports/lifecycle", "rows"));
        figures.put("return", get(api, "/v1/metrics/marketing-return?" + EVER + FRANCS, "inputs"));
        figures.put("satisfaction", get(api, "/v1/metrics/csat?" + EVER, "inputs"));
        figures.put("interactions", get(api, "/v1/metrics/interaction-frequency?" + EVER, "inputs"));
        return figures;
    }

    private static Object get(Api api, String path, String part) {
        return api.as("analyst").get(path).then().statusCode(200).extract().path(part);
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

    /** The report when nothing has changed in it for a while. */
    private static Map<String, Object> settled(Api api) {
        var seen = new AtomicReference<>(report(api));
        await().atMost(PATIENCE).during(Duration.ofSeconds(2)).until(() -> {
            var now = report(api);
            return now.equals(seen.getAndSet(now));
        });
        return seen.get();
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
