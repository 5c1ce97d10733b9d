package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsTest.Strict.class)
@WithTestResource(EdgeAddresses.class)
class LimitsTest {
    @Test
    void aClientThatAskedForTooMuchWaitsAndOthersDoNot() {
        try (var edge = Edge.open()) {
            edge.service("customer", Edge::echo);
            Edge.eventually(() -> as(edge, "warm").statusCode() == 200);
            for (int i = 0; i < 5; i++) {
                assertEquals(200, as(edge, "ann").statusCode());
            }
            var refused = as(edge, "ann");

            assertEquals(429, refused.statusCode());
            assertEquals("rate-limited", new JsonObject(refused.body()).getString("code"));
            assertEquals(
                    "\"client\";q=5;w=3600",
                    refused.headers().firstValue("ratelimit-policy").orElseThrow());
            int wait =
                    Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow());
            assertTrue(wait > 700 && wait <= 720, "five an hour is one in 720 s, less those that passed: " + wait);
            assertEquals(200, as(edge, "bob").statusCode());
        }
    }

    @Test
    void anAddressThatGuessesTokensIsStopped() {
        try (var edge = Edge.open()) {
            var anonymous = HttpRequest.newBuilder(edge.uri("/v1/things"));
            int status = 0;
            for (int i = 0; i < 31; i++) {
                status = edge.send(anonymous).statusCode();
            }

            assertEquals(429, status);
        }
    }

    private static HttpResponse<String> as(Edge edge, String user) {
        return edge.send(HttpRequest.newBuilder(edge.uri("/v1/things"))
                .header("Authorization", "Bearer " + edge.realm.token(user)));
    }

    /** Five requests an hour. */
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "crm.gateway.limits.per-client", "5",
                    "crm.gateway.limits.per-address", "30",
                    "crm.gateway.limits.window", "1H");
        }
    }
}
