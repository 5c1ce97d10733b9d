package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.gateway.proxy.GivenHostNames;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** When it has read everything; it says that it is ready, though. */
    private static final Handler<HttpServerRequest> BREAKS_OFF = request -> {
        if (isQuestion(request)) {
            request.response().end();
        } else {
            request.body().onComplete(read -> request.connection().close());
        }
    };

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();
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

    /** Those that close each connection: every request needs a new one, which an instance that is gone refuses. */
    @Test
    void whatCouldNotBeSentGoesToAnotherInstanceWhateverItIs() {
        instance(1, InstancesTest::echoAndClose);
        for (int round = 0; round < REQUESTS; round++) {
            known(host(1), instance(2, InstancesTest::echoAndClose));
            edge.endInstance("customer", host(2));
            assertEquals("{}", body(edge.send(post("{}"))));
            assertEquals(200, edge.send(post("x".repeat(200_000))).statusCode());
        }
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
    void aKeyThatTheOperationDoesNotTakeMakesNothingRepeatable() {
        assertMadeOnce(edge.request("/v1/things/7:renew")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void whatIsOpenToEverybodyIsMadeOnce() {
        assertMadeOnce(edge.request("/v1/open-things/abc"));
    }

    @Test
    void whatIsTooLongToBeKeptIsMadeOnce() {
        assertMadeOnce(put("x".repeat(200_000)));
    }

    @Test
    void whatMayBeMadeTwiceIsNotMadeThreeTimes() {
        var isBroken = new AtomicBoolean();
        Handler<HttpServerRequest> behaviour = request -> {
            if (isBroken.get()) {
                BREAKS_OFF.handle(request);
            } else {
                Edge.echo(request);
            }
        };
        known(instance(1, behaviour), instance(2, behaviour), instance(3, behaviour));
        isBroken.set(true);
        forgetCalls();

        assertEquals(502, edge.get("/v1/things").statusCode());
        assertEquals(2, total());
    }

    @Test
    void aNameThatStandsForNothingAnyMoreGivesItsAddressesUp() {
        known(instance(1, Edge::echo), instance(2, Edge::echo));
        GivenHostNames.give();
        Edge.eventually(() -> edge.get("/v1/things").statusCode() == 503);
        forgetCalls();

        assertEquals(503, edge.get("/v1/things").statusCode());
        assertEquals(0, total());
        known(host(1), host(2));
    }

    @Test
    void aNewInstanceIsNotAskedUntilItSaysThatItIsReady() {
        var isBusy = new AtomicBoolean(true);
        known(instance(1, Edge::echo));
        GivenHostNames.give(host(1), instance(2, busy(isBusy)));
        Edge.eventually(() -> questions(host(2)) > 0);
        assertTrue(isLeftAlone(2));

        isBusy.set(false);
        Edge.eventually(() -> !isLeftAlone(2));
    }

    @Test
    void aBusyInstanceKeepsItsTurnsAndNothingIsLeftOfTheQuestionItDidNotAnswer() {
        var isBusy = new AtomicBoolean();
        var closed = new AtomicInteger();
        known(instance(1, Edge::echo), instance(2, request -> {
            if (isBusy.get() && isQuestion(request)) {
                request.connection().closeHandler(end -> closed.incrementAndGet());
            } else {
                Edge.echo(request);
            }
        }));
        isBusy.set(true);
        Edge.eventually(() -> closed.get() > 0);

        assertFalse(isLeftAlone(2));
    }

    @Test
    void anInstanceThatEndsIsNoticedWhileAnotherAndTheNameServerKeepSilent() {
        var isBusy = new AtomicBoolean();
        var isReady = new AtomicBoolean(true);
        known(instance(1, busy(isBusy)), instance(2, request -> ready(request, isReady.get())));
        GivenHostNames.stall();
        isBusy.set(true);
        var before = questions(host(1));
        Edge.eventually(() -> questions(host(1)) > before);
        isReady.set(false);

        assertTimeout(Duration.ofSeconds(2), () -> Edge.eventually(() -> isLeftAlone(2)));
    }

    @Test
    void oneThatKeepsSilentDoesNotHideTheHealthOfTheOthers() {
        var isBusy = new AtomicBoolean();
        known(instance(1, busy(isBusy)), instance(2, request -> request.response()
                .end("{\"status\":\"UP\",\"checks\":[]}")));
        isBusy.set(true);
        var services = new JsonObject(edge.get("/health").body()).getJsonObject("services");

        assertEquals("UP", services.getJsonObject("customer").getString("status"));
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
    void whatAnEndingInstanceStillAnswersIsItsAnswer() {
        known(instance(1, InstancesTest::echoAndClose), instance(2, InstancesTest::echoAndClose));
        forgetCalls();
        for (int i = 0; i < REQUESTS; i++) {
            assertEquals("{\"c\":3}", body(edge.send(post("{\"c\":3}"))));
        }

        assertEquals(REQUESTS, total());
    }

    @Test
    void aServicesOwn503IsPassedOn() {
        known(instance(1, InstancesTest::unavailable), instance(2, InstancesTest::unavailable));
        forgetCalls();

        assertEquals(503, edge.get("/v1/things").statusCode());
        assertEquals(1, counts().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void noRequestFailsWhileOneInstanceAfterTheOtherIsRestarted() throws Exception {
        known(instance(1, Edge::echo), instance(2, Edge::echo), instance(3, Edge::echo));
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        var goOn = new AtomicBoolean(true);
        var clients = Executors.newFixedThreadPool(3);
        try {
            var running = IntStream.range(0, 3)
                    .mapToObj(client -> clients.submit(() -> {
                        for (int i = 0; goOn.get(); i++) {
                            statuses.add(edge.send(request(client, i)).statusCode());
                        }
                    }))
                    .toList();
            for (int number = 1; number <= 3; number++) {
                restart(number);
            }
            goOn.set(false);
            for (var client : running) {
                client.get(10, TimeUnit.SECONDS);
            }
        } finally {
            goOn.set(false);
            clients.shutdownNow();
        }

        assertEquals(Set.of(200), statuses);
    }

    /** While others are used; returns when it is used again. */
    private void restart(int number) {
        var host = host(number);
        edge.endInstance("customer", host);
        var others = total();
        Edge.eventually(() -> total() > others + REQUESTS);
        calls.remove(host);
        instance(number, Edge::echo);
        Edge.eventually(() -> counts().getOrDefault(host, 0) > REQUESTS);
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
        request.response()
                .setStatusCode(isQuestion(request) && !isReady ? 503 : 200)
                .end("{}");
    }

    /** Says nothing about its readiness while it is busy. */
    private static Handler<HttpServerRequest> busy(AtomicBoolean isBusy) {
        return request -> {
            if (!isBusy.get() || !isQuestion(request)) {
                Edge.echo(request);
            }
        };
    }

    /** As Quarkus does with requests that come while it waits for those that run. */
    private static void echoAndClose(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        Edge.echo(request);
    }

    /** Whether the gateway asks if the instance is ready. */
    private static boolean isQuestion(HttpServerRequest request) {
        return request.path().equals("/q/health/ready");
    }

    private static void unavailable(HttpServerRequest request) {
        request.response()
                .setStatusCode(isQuestion(request) ? 200 : 503)
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

    /** Opens an instance of the service, whose calls and questions about its health are counted; returns its address. */
    private String instance(int number, Handler<HttpServerRequest> behaviour) {
        var host = host(number);
        edge.instance("customer", host, request -> {
            var counted = isQuestion(request) ? questions : calls;
            counted.computeIfAbsent(host, none -> new AtomicInteger()).incrementAndGet();
            behaviour.handle(request);
        });
        return host;
    }

    /** Waits until the gateway has asked each of these; of several it has heard before whether they are ready. */
    private void known(String... hosts) {
        questions.clear();
        GivenHostNames.give(hosts);
        if (hosts.length > 1) {
            Edge.eventually(() -> List.of(hosts).stream().allMatch(host -> questions(host) > 1));
        }
        forgetCalls();
        Edge.eventually(() -> {
            edge.get("/v1/things");
            return counts().keySet().containsAll(List.of(hosts));
        });
    }

    private int questions(String host) {
        var count = questions.get(host);
        return count == null ? 0 : count.get();
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
