package crm.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The realm is reached at one address, and tokens must name another, by which the realm does not call itself. */
@QuarkusTest
@TestProfile(OtherIssuerTest.PublicIssuer.class)
@WithTestResource(EdgeAddresses.class)
class OtherIssuerTest {
    private static final String PUBLIC = "https://login.example.com/realms/crm";

    @Test
    void tokensMustNameThePublicIssuerAndARealmOfAnotherNameIsNotReady() {
        try (var edge = new Edge()) {
            edge.service("customer", Edge::echo);
            edge.openRealm();

            Edge.eventually(() -> status(edge, new Realm(PUBLIC).token("ann")) == 200);
            assertEquals(401, status(edge, edge.realm.token("ann")));
            var ready = edge.get("/q/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("\"issuer\""), ready.body());
            assertTrue(ready.body().contains(PUBLIC), ready.body());
        }
    }

    private static int status(Edge edge, String token) {
        return edge.send(HttpRequest.newBuilder(edge.uri("/v1/things")).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    /** What an operator sets as CRM_ISSUER. */
    public static class PublicIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.token.issuer", PUBLIC);
        }
    }
}
