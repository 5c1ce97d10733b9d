package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class ForwardingTest {
    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
        edge.service("customer", Edge::echo);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void theMostSpecificPathDecidesWhichServiceAnswers() {
        edge.service("sales", request -> request.response().end("sales"));

        assertEquals("sales", edge.get("/v1/things/7/deals").body());
        assertEquals("/v1/things/7", seen(edge.get("/v1/things/7")).getString("uri"));
    }

    @Test
    void theConnectionToAServiceIsKeptForTheNextRequest() {
        var connections = ConcurrentHashMap.<HttpConnection>newKeySet();
        edge.service("customer", request -> {
            connections.add(request.connection());
            Edge.echo(request);
        });
        for (int i = 0; i < 5; i++) {
            assertEquals(200, edge.get("/v1/things/7").statusCode());
            var body = HttpRequest.BodyPublishers.ofString("{}");
            assertEquals(200, edge.send(edge.request("/v1/things").POST(body)).statusCode());
        }

        assertEquals(1, connections.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things/a%2Fb",
                "/v1/things/a%3Ab;c=d?filter=a==b;c==d&q=%20x+y",
                "/v1/things/%E6%97%A5%20",
                "/v1/things?a=%00&b="
            })
    void thePathAndTheQueryArriveAsTheyWereWritten(String target) throws IOException {
        String answer = edge.raw("GET " + target + " HTTP/1.1");

        assertTrue(answer.contains("\"uri\":\"" + target + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/a%00", "/v1/things/%ff", "/v1/things/../x", "/v1/things/%2e%2e"})
    void aPathThatCannotBeReadSafelyIsRefused(String path) throws IOException {
        String answer = edge.raw("GET " + path + " HTTP/1.1");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("\"code\":\"path-invalid\""), answer);
    }

    @Test
    void anUnknownPathIs404() {
        var answer = edge.get("/v1/nothing");

        assertEquals(404, answer.statusCode());
        assertEquals("not-found", new JsonObject(answer.body()).getString("code"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElseThrow());
        assertEquals(32, new JsonObject(answer.body()).getString("traceId").length());
    }

    @Test
    void aKnownPathWithAnotherMethodIs405WithAllow() {
        var answer = edge.send(edge.request("/v1/things").DELETE());

        assertEquals(405, answer.statusCode());
        assertEquals(
                "GET, HEAD, OPTIONS, POST", answer.headers().firstValue("allow").orElseThrow());
    }

    @Test
    void theBodyAndItsHeadersArriveUnchanged() {
        var answer = edge.send(edge.request("/v1/things")
                .header("Content-Type", "application/vnd.crm+json; charset=utf-8")
                .header("Idempotency-Key", "k-1")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"日本 😀\"}")));

        assertEquals("{\"name\":\"日本 😀\"}", seen(answer).getString("body"));
        assertEquals("application/vnd.crm+json; charset=utf-8", header(answer, "content-type"));
        assertEquals("k-1", header(answer, "idempotency-key"));
        assertTrue(header(answer, "authorization").startsWith("Bearer "));
    }

    @Test
    void saysWhoCalledWhichAddressAndBelievesNoForgery() throws IOException {
        String answer = edge.raw(
                "GET /v1/things HTTP/1.1",
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Host: evil",
                "Forwarded: for=6.6.6.6");

        assertTrue(answer.contains("\"x-forwarded-for\":\"127.0.0.1\""), answer);
        assertTrue(answer.contains("\"x-forwarded-host\":\"crm.example.com\""), answer);
        assertTrue(answer.contains("\"x-forwarded-proto\":\"http\""), answer);
        assertTrue(answer.contains("\"x-forwarded-port\":\"80\""), answer);
        assertFalse(answer.contains("6.6.6.6"), answer);
    }

    @Test
    void dropsHeadersOfTheHopAlsoThoseThatConnectionNames() throws IOException {
        String answer = edge.raw(
                "GET /v1/things HTTP/1.1",
                "Connection: X-Secret, Authorization",
                "X-Secret: s",
                "TE: trailers",
                "X-Kept: k");

        assertFalse(answer.contains("x-secret"), answer);
        assertFalse(answer.contains("\"te\""), answer);
        assertTrue(answer.contains("\"authorization\""), answer);
        assertTrue(answer.contains("\"x-kept\":\"k\""), answer);
    }

    @Test
    void dropsHeadersOfTheHopFromAnswers() {
        edge.service("customer", request -> request.response()
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "i")
                .putHeader("Server", "secret/1")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end("ok"));
        var headers = edge.get("/v1/things").headers().map();

        assertFalse(headers.containsKey("x-internal"));
        assertFalse(headers.containsKey("server"));
        assertFalse(headers.containsKey("access-control-allow-origin"));
        assertEquals(java.util.List.of("nosniff"), headers.get("x-content-type-options"));
    }

    @Test
    void continuesTheCallersTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer =
                edge.send(edge.request("/v1/things").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertTrue(header(answer, "traceparent").matches("00-" + trace + "-[0-9a-f]{16}-01"), answer.body());
    }

    @Test
    void beginsATraceWhereThereIsNone() {
        assertTrue(header(edge.get("/v1/things"), "traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/8", "BACKEND/v1/things/8", "things/8"})
    void aLocationLeadsToTheGateway(String location) {
        String written = location.replace("BACKEND", edge.addressOf("customer").toString());
        edge.service("customer", request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", written)
                .putHeader("Link", "<" + edge.addressOf("customer") + "/v1/things?cursor=x>; rel=\"next\"")
                .end());
        var answer = edge.send(edge.request("/v1/things").POST(HttpRequest.BodyPublishers.noBody()));

        assertEquals(
                edge.uri("/v1/things/8").toString(),
                answer.headers().firstValue("location").orElseThrow());
        assertEquals(
                "<" + edge.uri("/v1/things?cursor=x") + ">; rel=\"next\"",
                answer.headers().firstValue("link").orElseThrow());
    }

    @Test
    void whatCarriesAnETagIsNotReencoded() {
        edge.service(
                "customer",
                request -> request.response().putHeader("ETag", "\"7\"").end("x".repeat(10_000)));
        var answer = edge.send(edge.request("/v1/things/7").header("Accept-Encoding", "gzip"));

        assertEquals("\"7\"", answer.headers().firstValue("etag").orElseThrow());
        assertTrue(answer.headers().firstValue("content-encoding").isEmpty());
        assertEquals(10_000, answer.body().length());
    }

    @Test
    void answersWithoutABodyStayWithoutOne() throws IOException {
        edge.service("customer", ForwardingTest::emptyAnswer);

        assertTrue(edge.raw("GET /v1/things/304 HTTP/1.1").endsWith("\r\n\r\n"));
        assertFalse(edge.raw("GET /v1/things/304 HTTP/1.1").contains("transfer-encoding"));
        assertFalse(edge.raw("GET /v1/things/204 HTTP/1.1").contains("transfer-encoding"));
        String head = edge.raw("HEAD /v1/things/200 HTTP/1.1");
        assertTrue(head.contains("content-length: 42") && head.endsWith("\r\n\r\n"), head);
    }

    @Test
    void headersAndAddressesThatAreTooLargeAreRefusedAsProblems() {
        HttpResponse<String> uri = edge.get("/v1/things?filter=" + "a".repeat(20_000));
        HttpResponse<String> headers = edge.send(edge.request("/v1/things").header("X-Large", "a".repeat(40_000)));

        assertEquals(414, uri.statusCode());
        assertEquals("uri-too-long", new JsonObject(uri.body()).getString("code"));
        assertEquals(431, headers.statusCode());
        assertEquals("headers-too-large", new JsonObject(headers.body()).getString("code"));
    }

    private static void emptyAnswer(HttpServerRequest request) {
        int status = Integer.parseInt(request.path().substring(request.path().lastIndexOf('/') + 1));
        var response = request.response().setStatusCode(status);
        if (status == 200) {
            response.putHeader("Content-Length", "42");
        }
        response.end();
    }

    private static JsonObject seen(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return new JsonObject(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return seen(answer).getJsonObject("headers").getString(name);
    }
}
