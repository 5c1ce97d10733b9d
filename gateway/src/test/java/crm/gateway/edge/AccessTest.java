package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdgeAddresses.class)
class AccessTest {
    private Edge edge;

    @BeforeEach
    void open() {
        edge = Edge.open();
        edge.service("customer", Edge::echo);
        Edge.eventually(() -> edge.get("/v1/things").statusCode() == 200);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void withoutATokenNobodyComesIn() {
        assertRefused("token-missing", "Bearer", edge.send(HttpRequest.newBuilder(edge.uri("/v1/things"))));
    }

    @Test
    void whatTheContractLeavesOpenNeedsNoToken() {
        var answer = edge.send(HttpRequest.newBuilder(edge.uri("/v1/open-things/abc")));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("ratelimit").orElseThrow().startsWith("\"address\";"));
        assertEquals(
                405,
                edge.send(HttpRequest.newBuilder(edge.uri("/v1/open-things/abc"))
                                .DELETE())
                        .statusCode());
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused("invalid-token", "Bearer error=\"invalid_token\"", with("Bearer " + edge.realm.expired()));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused("invalid-token", "Bearer error=\"invalid_token\"", with("Bearer " + edge.realm.unsigned()));
    }

    @Test
    void aForeignTokenIsRefused() {
        assertRefused("invalid-token", "Bearer error=\"invalid_token\"", with("Bearer " + edge.realm.foreign()));
    }

    @Test
    void garbageIsRefused() {
        assertRefused("invalid-token", "Bearer error=\"invalid_token\"", with("Bearer garbage"));
        assertRefused("token-missing", "Bearer", with("Basic YW5uOmFubg=="));
        assertRefused("token-missing", "Bearer", with("Bearer "));
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        for (var answer : new HttpResponse<?>[] {edge.get("/v1/things"), edge.get("/v1/nothing"), with("Bearer x")}) {
            assertTrue(answer.headers()
                    .firstValue("ratelimit")
                    .orElseThrow()
                    .matches("\"(client|address)\";r=\\d+;t=\\d+"));
            assertTrue(answer.headers()
                    .firstValue("ratelimit-policy")
                    .orElseThrow()
                    .matches("\"(client|address)\";q=\\d+;w=60"));
        }
    }

    @Test
    void aPreflightOfAnAllowedOriginIsAnsweredAtTheEdge() throws IOException {
        String answer = edge.raw(
                "OPTIONS /v1/things HTTP/1.1",
                "Origin: https://app.example.com",
                "Access-Control-Request-Method: PATCH");

        assertTrue(answer.startsWith("HTTP/1.1 204"), answer);
        assertTrue(answer.contains("access-control-allow-origin: https://app.example.com"), answer);
        assertTrue(answer.contains("PATCH"), answer);
    }

    @Test
    void anAllowedOriginMayReadTheHeadersThatMatter() throws IOException {
        String answer = edge.raw("GET /v1/things HTTP/1.1", "Origin: https://app.example.com");

        assertTrue(answer.contains("access-control-expose-headers: ETag, Location, Link"), answer);
    }

    @Test
    void anotherOriginGetsNoPermission() throws IOException {
        String answer = edge.raw("GET /v1/things HTTP/1.1", "Origin: https://evil.example.com");

        assertTrue(!answer.contains("access-control-allow-origin"), answer);
    }

    @Test
    void whatIsPublicNeedsNoToken() {
        for (String path :
                new String[] {"/openapi", "/openapi.json", "/openapi.yaml", "/docs", "/q/health/live", "/q/metrics"}) {
            assertEquals(200, edge.send(HttpRequest.newBuilder(edge.uri(path))).statusCode(), path);
        }
    }

    private HttpResponse<String> with(String authorization) {
        return edge.send(HttpRequest.newBuilder(edge.uri("/v1/things")).header("Authorization", authorization));
    }

    private static void assertRefused(String code, String challenge, HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode());
        assertEquals(challenge, answer.headers().firstValue("www-authenticate").orElseThrow());
        assertEquals(code, new JsonObject(answer.body()).getString("code"));
    }
}
