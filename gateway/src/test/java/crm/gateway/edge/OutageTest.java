package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class OutageTest {
    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
        edge.service("sales", request -> request.response().end("sales"));
        edge.service("customer", Edge::echo);
        Edge.eventually(() -> edge.get("/v1/things").statusCode() == 200);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aServiceThatIsDownIsAProblemThatNamesNoAddress() {
        edge.endService("customer");
        var answer = edge.get("/v1/things");

        assertProblem(503, "service-unavailable", answer);
        assertTrue(answer.headers().firstValue("retry-after").isPresent());
        assertFalse(answer.body()
                .contains(Integer.toString(edge.addressOf("customer").getPort())));
    }

    @Test
    void theOtherServicesAreUnaffectedAndTheServiceIsUsedAgainWhenItIsBack() {
        edge.endService("customer");
        for (int i = 0; i < 10; i++) {
            assertEquals(503, edge.get("/v1/things").statusCode());
        }
        assertEquals("sales", edge.get("/v1/things/7/deals").body());

        edge.service("customer", Edge::echo);
        Edge.eventually(() -> edge.get("/v1/things").statusCode() == 200);
    }

    @Test
    void aServiceThatFailsAgainAndAgainIsLeftAlone() {
        var calls = new AtomicInteger();
        edge.service("customer", request -> {
            calls.incrementAndGet();
            request.connection().close();
        });
        for (int i = 0; i < 10; i++) {
            edge.get("/v1/things");
        }

        assertTrue(calls.get() < 10, "it was called " + calls);
    }

    /** With and without a reset, before and while the service answers. */
    @ParameterizedTest
    @CsvSource({"-1, 400", "0, 400", "-1, 0", "0, 0"})
    void clientsThatLeaveSayNothingAboutTheService(int linger, int millis) throws IOException {
        var calls = new AtomicInteger();
        edge.service("customer", request -> {
            calls.incrementAndGet();
            edge.vertx().setTimer(millis + 1, late -> request.response().end("x".repeat(100_000)));
        });
        for (int round = 0; round < 8; round++) {
            try (var first = edge.ask("GET", "/v1/things", "");
                    var second = edge.ask("POST", "/v1/things", "{}")) {
                int soFar = 2 * (round + 1);
                Edge.eventually(() -> calls.get() == soFar);
                first.setSoLinger(linger == 0, 0);
                second.setSoLinger(linger == 0, 0);
            }
        }
        for (int i = 0; i < 10; i++) {
            assertEquals(200, edge.get("/v1/things").statusCode());
        }
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsA502() {
        edge.service("customer", request -> request.connection().close());

        assertProblem(502, "service-failed", edge.get("/v1/things"));
    }

    @Test
    void aServiceThatDoesNotBeginToAnswerIsA504() {
        edge.service("customer", request -> {});

        assertProblem(504, "service-timeout", edge.get("/v1/things"));
    }

    @Test
    void aServicesOwnFailureIsPassedOn() {
        edge.service(
                "customer", request -> request.response().setStatusCode(500).end("its own words"));

        assertEquals("its own words", edge.get("/v1/things").body());
    }

    @Test
    void healthNamesWhatIsMissing() {
        edge.service(
                "customer",
                request -> request.response()
                        .setStatusCode(503)
                        .end(
                                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"postgresql\",\"status\":\"DOWN\"},{\"name\":\"kafka\",\"status\":\"UP\"}]}"));
        edge.service("sales", request -> request.response().end("{\"status\":\"UP\",\"checks\":[]}"));
        var answer = edge.get("/health");
        var health = new JsonObject(answer.body());

        assertEquals(503, answer.statusCode());
        assertEquals(
                "{\"status\":\"UP\",\"missing\":[]}",
                health.getJsonObject("gateway").encode());
        var services = health.getJsonObject("services");
        assertEquals(
                "{\"status\":\"DOWN\",\"missing\":[\"postgresql\"]}",
                services.getJsonObject("customer").encode());
        assertEquals(
                "{\"status\":\"UP\",\"missing\":[]}",
                services.getJsonObject("sales").encode());
        assertEquals(
                "{\"status\":\"DOWN\",\"missing\":[\"support\"]}",
                services.getJsonObject("support").encode());
    }

    @Test
    void healthIsGoodWhenEveryServiceIs() {
        for (String service : new String[] {"customer", "sales", "marketing", "support", "analytics"}) {
            edge.service(service, request -> request.response().end("{\"status\":\"UP\",\"checks\":[]}"));
        }

        assertEquals(200, edge.get("/health").statusCode());
        assertEquals(200, edge.get("/q/health/ready").statusCode());
        assertEquals(200, edge.get("/q/health/live").statusCode());
    }

    @Test
    void metricsHaveOneSeriesForTheApiAndNotOneForEachId() {
        edge.get("/v1/things/0190a7c2");
        String metrics = edge.get("/q/metrics").body();

        assertTrue(metrics.contains("uri=\"/v1\""), metrics);
        assertFalse(metrics.contains("0190a7c2"), metrics);
        assertTrue(metrics.contains("http_server_requests_seconds_bucket"), metrics);
        assertTrue(metrics.contains("crm_ready "), metrics);
    }

    @Test
    void metricsTellWhatMayStayOpenFromWhatIsAnsweredAtOnce() {
        double before = streams();
        edge.get("/v1/customers/changes");
        edge.get("/v1/customer-imports/0190a7c2");
        Edge.eventually(() -> streams() == before + 2);

        edge.get("/v1/customer-imports/0190a7c2/errors");
        edge.get("/v1/operations/sales/republications/0190a7c2");
        Edge.eventually(() -> streams() == before + 3);
    }

    private double streams() {
        return edge.get("/q/metrics")
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("http_server_requests_seconds_count") && line.contains("uri=\"/v1/streams\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, new JsonObject(answer.body()).getString("code"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElseThrow());
    }
}
