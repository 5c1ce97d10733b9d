package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.gateway.proxy.GivenHostNames;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances of a service: each test has addresses of its own, so that the gateway knows nothing of them before. */
@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class InstancesTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final int REQUESTS = 12;
    /** When it has read everything. */
    private static final Handler<HttpServerRequest> BREAKS_OFF =
            request -> request.body().onComplete(read -> request.connection().close());

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private String network;
    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
        network = "127.1." + TESTS.incrementAndGet() + ".";
    }

    @AfterEach
    void close() {
        GivenHostNames.forget();
        edge.close();
        awaitUsualNames();
    }

    /** The tests of other classes use the same gateway. */
    private static void awaitUsualNames() {
        try (var usual = Edge.open()) {
            usual.service("customer", Edge::echo);
            usual.service("sales", Edge::echo);
            Edge.eventually(() -> usual.get("/v1/things").statusCode() == 200
                    && usual.get("/v1/things/7/deals").statusCode() == 200);
        }
    }

    @Test
    void instancesTakeTurns() {
        known(instance(1, Edge::echo), instance(2, Edge::echo), instance(3, Edge::echo));
        forgetCalls();
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals(200, edge.get("/v1/things").statusCode());
        }

        assertEquals(Map.of(host(1), 4, host(2), 4, host(3), 4), counts());
    }

    @Test
    void anInstanceThatAppearsIsUsedAndOneThatDisappearsIsNot() {
        known(instance(1, Edge::echo));
        known(instance(2, Edge::echo));
        forgetCalls();
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals(200, edge.get("/v1/things").statusCode());
        }

        assertEquals(Map.of(host(2), REQUESTS), counts());
    }

    @Test
    void whatCouldNotBeSentGoesToAnotherInstanceWhateverItIs() {
        known(instance(1, Edge::echo));
        GivenHostNames.give(host(1), host(2), host(3));
        for (int i = 0; i < 5 * REQUESTS; i++) {
            assertEquals("{}", body(edge.send(post("{}"))));
        }

        assertEquals(200, edge.send(post("x".repeat(200_000))).statusCode());
    }

    @Test
    void whatMayBeMadeTwiceIsMadeAgainElsewhereWithItsBody() {
        known(instance(1, Edge::echo));
        known(host(1), instance(2, BREAKS_OFF));
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals(200, edge.get("/v1/things").statusCode());
            assertEquals("{\"a\":1}", body(edge.send(put("{\"a\":1}"))));
            assertEquals("{\"b\":2}", body(edge.send(post("{\"b\":2}").header("Idempotency-Key", "k-" + i))));
            assertEquals(200, edge.send(edge.request("/v1/things/7").DELETE()).statusCode());
        }

        assertTrue(calls.get(host(2)).get() > 1, "it was never asked");
    }

    @Test
    void whatMayNotBeMadeTwiceIsMadeOnce() {
        assertMadeOnce(post("{}"));
    }

    @Test
    void whatIsBoundToAVersionIsMadeOnce() {
        assertMadeOnce(put("{}").header("If-Match", "\"1\""));
    }

    @Test
    void whatIsTooLongToBeKeptIsMadeOnce() {
        assertMadeOnce(put("x".repeat(200_000)));
    }

    @Test
    void anInstanceThatEndsIsNotAskedAnyMore() {
        var isReady = new AtomicBoolean(true);
        known(instance(1, Edge::echo), instance(2, request -> ready(request, isReady.get())));
        isReady.set(false);
        Edge.eventually(() -> isLeftAlone(2));

        isReady.set(true);
        Edge.eventually(() -> !isLeftAlone(2));
    }

    @Test
    void instancesThatAreAllNotReadyAreAskedAllTheSame() {
        known(instance(1, request -> ready(request, false)), instance(2, request -> ready(request, false)));

        assertEquals(200, edge.get("/v1/things").statusCode());
    }

    @Test
    void whatAnEndingInstanceTurnsAwayGoesToAnotherWhateverItIs() {
        known(instance(1, Edge::echo));
        known(host(1), instance(2, InstancesTest::turnAway));
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals("{\"c\":3}", body(edge.send(post("{\"c\":3}"))));
        }
    }

    @Test
    void aServicesOwn503IsPassedOn() {
        known(instance(1, InstancesTest::unavailable), instance(2, InstancesTest::unavailable));
        forgetCalls();

        assertEquals(503, edge.get("/v1/things").statusCode());
        assertEquals(1, counts().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void noRequestFailsWhileOneInstanceAfterTheOtherIsRestarted() throws InterruptedException {
        known(instance(1, Edge::echo), instance(2, Edge::echo), instance(3, Edge::echo));
        var answers = new ConcurrentHashMap<Integer, AtomicInteger>();
        var goOn = new AtomicBoolean(true);
        var clients = Executors.newFixedThreadPool(3);
        IntStream.range(0, 3)
                .forEach(client -> clients.execute(() -> {
                    for (int i = 0; goOn.get(); i++) {
                        var status = edge.send(request(client, i)).statusCode();
                        answers.computeIfAbsent(status, none -> new AtomicInteger())
                                .incrementAndGet();
                    }
                }));
        for (int number = 1; number <= 3; number++) {
            edge.endInstance("customer", host(number));
            var others = total();
            Edge.eventually(() -> total() > others + REQUESTS);
            calls.remove(host(number));
            instance(number, Edge::echo);
            var restarted = host(number);
            Edge.eventually(() -> counts().getOrDefault(restarted, 0) > REQUESTS);
        }
        goOn.set(false);
        clients.shutdown();
        assertTrue(clients.awaitTermination(10, TimeUnit.SECONDS));

        assertEquals(1, answers.size(), answers.toString());
        assertTrue(answers.containsKey(200), answers.toString());
    }

    private HttpRequest.Builder request(int client, int number) {
        return switch (client) {
            case 0 -> edge.request("/v1/things/" + number);
            case 1 -> put("{\"number\":" + number + "}");
            default -> post("{}").header("Idempotency-Key", "key-" + number);
        };
    }

    /** Each request is seen by one instance only, and those that the bad one broke off are answered 502. */
    private void assertMadeOnce(HttpRequest.Builder request) {
        known(instance(1, Edge::echo));
        known(host(1), instance(2, BREAKS_OFF));
        // what found out about the instance was its first failure: two more are seen before it is left alone
        forgetCalls();
        var statuses = IntStream.range(0, 4)
                .mapToObj(i -> edge.send(request.copy()).statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertEquals(4, total());
        assertEquals(calls.get(host(2)).get(), statuses.get(502).intValue());
        assertEquals(calls.get(host(1)).get(), statuses.get(200).intValue());
    }

    private boolean isLeftAlone(int number) {
        forgetCalls();
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals(200, edge.get("/v1/things").statusCode());
        }
        return !counts().containsKey(host(number));
    }

    private static void ready(HttpServerRequest request, boolean isReady) {
        boolean isHealth = request.path().equals("/q/health/ready");
        request.response().setStatusCode(isHealth && !isReady ? 503 : 200).end("{}");
    }

    /** As Quarkus does with requests that come while it waits for those that run. */
    private static void turnAway(HttpServerRequest request) {
        boolean isHealth = request.path().equals("/q/health/ready");
        request.response()
                .setStatusCode(isHealth ? 200 : 503)
                .putHeader("Connection", "close")
                .end();
    }

    private static void unavailable(HttpServerRequest request) {
        request.response()
                .setStatusCode(request.path().equals("/q/health/ready") ? 200 : 503)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"code\":\"database-unavailable\"}");
    }

    private HttpRequest.Builder post(String body) {
        return edge.request("/v1/things").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder put(String body) {
        return edge.request("/v1/things/7").PUT(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String body(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return new JsonObject(answer.body()).getString("body");
    }

    private String host(int number) {
        return network + number;
    }

    /** Opens an instance of the service, whose calls are counted but for those about its health; returns its address. */
    private String instance(int number, Handler<HttpServerRequest> behaviour) {
        var host = host(number);
        edge.instance("customer", host, request -> {
            if (!request.path().equals("/q/health/ready")) {
                calls.computeIfAbsent(host, none -> new AtomicInteger()).incrementAndGet();
            }
            behaviour.handle(request);
        });
        return host;
    }

    /** Waits until the gateway has asked each of these. */
    private void known(String... hosts) {
        GivenHostNames.give(hosts);
        forgetCalls();
        Edge.eventually(() -> {
            edge.get("/v1/things");
            return counts().keySet().containsAll(List.of(hosts));
        });
    }

    private void forgetCalls() {
        calls.clear();
    }

    private int total() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> counts() {
        return calls.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .get()));
    }
}
