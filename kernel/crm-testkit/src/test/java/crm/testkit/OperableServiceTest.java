package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check passes for a service that is as it should be, and fails for the same with one thing wrong. */
class OperableServiceTest {
    private static final String LIVE = "/q/health/live";
    private static final String READY = "/q/health/ready";
    private static final String METRICS = "/q/metrics";
    private static final String NOTHING = "/v1/nothing";

    private static final Map<String, Answer> SOUND = Map.of(
            LIVE,
            Answer.json(200, "{\"status\": \"UP\", \"checks\": []}"),
            READY,
            Answer.json(200, ready("UP")),
            METRICS,
            Answer.text(200, metrics()),
            NOTHING,
            new Answer(404, "application/problem+json", "{\"code\": \"not-found\"}"));

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", OperableServiceTest::answer);
        server.start();
        RestAssured.port = server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        RestAssured.reset();
        server.stop(0);
    }

    @BeforeEach
    void nothingIsWrong() {
        ANSWERS.putAll(SOUND);
    }

    @Test
    void aSoundServicePassesEachCheck() {
        OperableService.isHealthy();
        OperableService.tellsItsMetrics();
        OperableService.tellsItsFailedJobs();
        OperableService.answersWithProblems();
    }

    @ParameterizedTest
    @CsvSource({"503, UP", "200, DOWN"})
    void aServiceThatIsNotAliveIsFound(int status, String said) {
        ANSWERS.put(LIVE, Answer.json(status, "{\"status\": \"" + said + "\", \"checks\": []}"));

        assertThrows(AssertionError.class, OperableService::isHealthy);
    }

    @ParameterizedTest
    @CsvSource({"503, UP", "200, DOWN"})
    void aServiceThatIsNotReadyIsFound(int status, String said) {
        ANSWERS.put(READY, Answer.json(status, ready(said)));

        assertThrows(AssertionError.class, OperableService::isHealthy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "kafka", "identity"})
    void aServiceThatDoesNotNameWhatItDependsOnIsFound(String dependency) {
        ANSWERS.put(READY, Answer.json(200, ready("UP").replace(dependency, "another")));

        assertThrows(AssertionError.class, OperableService::isHealthy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm_ready", "crm_outbox_lag_seconds", "agroal_awaiting_count"})
    void aServiceThatLacksAMetricIsFound(String metric) {
        ANSWERS.put(METRICS, Answer.text(200, metrics().replace(metric, "another")));

        assertThrows(AssertionError.class, OperableService::tellsItsMetrics);
        OperableService.tellsItsFailedJobs();
    }

    @Test
    void aServiceThatDoesNotTellItsFailedJobsIsFound() {
        ANSWERS.put(METRICS, Answer.text(200, metrics().replace("crm_jobs_failed", "another")));

        assertThrows(AssertionError.class, OperableService::tellsItsFailedJobs);
        OperableService.tellsItsMetrics();
    }

    @Test
    void aServiceThatRefusesItsMetricsIsFound() {
        ANSWERS.put(METRICS, Answer.text(401, metrics()));

        assertThrows(AssertionError.class, OperableService::tellsItsMetrics);
        assertThrows(AssertionError.class, OperableService::tellsItsFailedJobs);
    }

    @ParameterizedTest
    @CsvSource({
        "200, application/problem+json, not-found",
        "404, application/json, not-found",
        "404, application/problem+json, customer-not-found"
    })
    void aServiceThatAnswersWithoutTheProblemIsFound(int status, String type, String code) {
        ANSWERS.put(NOTHING, new Answer(status, type, "{\"code\": \"" + code + "\"}"));

        assertThrows(AssertionError.class, OperableService::answersWithProblems);
    }

    private static String ready(String status) {
        return """
                {"status": "%s", "checks": [
                  {"name": "postgresql", "status": "UP"}, {"name": "kafka", "status": "UP"}, {"name": "identity", "status": "UP"},
                  {"name": "more", "status": "UP"}]}""".formatted(status);
    }

    private static String metrics() {
        return """
                # TYPE crm_ready gauge
                crm_ready 1.0
                # TYPE crm_outbox_lag_seconds gauge
                crm_outbox_lag_seconds 0.0
                # TYPE agroal_awaiting_count gauge
                agroal_awaiting_count{datasource="default"} 0.0
                # TYPE crm_jobs_failed gauge
                crm_jobs_failed 0.0
                """;
    }

    private static void answer(HttpExchange call) throws IOException {
        var answer = ANSWERS.get(call.getRequestURI().getPath());
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", answer.type());
        call.sendResponseHeaders(answer.status(), body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    private record Answer(int status, String type, String body) {

        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }

        static Answer text(int status, String body) {
            return new Answer(status, "text/plain; version=0.0.4; charset=utf-8", body);
        }
    }
}
