package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** Has an application of its own, which has never seen the realm. */
@QuarkusTest
@TestProfile(IdentityOutageTest.Fresh.class)
@WithTestResource(EdgeAddresses.class)
class IdentityOutageTest {
    @Test
    void theGatewayStartsBeforeTheRealmSaysSoAndUsesItWhenItComes() {
        try (var edge = new Edge()) {
            edge.service("customer", Edge::echo);
            var answer = edge.get("/v1/things");
            assertEquals(503, answer.statusCode());
            assertEquals("identity-unavailable", new JsonObject(answer.body()).getString("code"));
            assertTrue(answer.headers().firstValue("retry-after").isPresent());
            assertEquals(
                    401,
                    edge.send(HttpRequest.newBuilder(edge.uri("/v1/things"))).statusCode());
            var ready = edge.get("/q/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("\"identity\""));

            edge.openRealm();
            Edge.eventually(() -> edge.get("/v1/things").statusCode() == 200);
            Edge.eventually(() -> edge.get("/q/health/ready").statusCode() == 200);

            edge.closeRealm();
            assertEquals(200, edge.get("/v1/things").statusCode());
        }
    }

    /** Only there to be different. */
    public static class Fresh implements QuarkusTestProfile {}
}
