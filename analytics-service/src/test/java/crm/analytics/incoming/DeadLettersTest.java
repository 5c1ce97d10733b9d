package crm.analytics.incoming;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.EventDriver;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class DeadLettersTest {
    private static final String PATH = "/v1/operations/analytics/dead-letters";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    @Test
    void anOperatorSeesAndDiscardsWhatCannotBeRead() {
        var event = EventDriver.send(
                "crm.customer", "customer.registered.v1", UUID.randomUUID().toString(), "{\"customerId\": ");

        var letter = await(event);

        operator()
                .get(PATH + "/" + letter)
                .then()
                .statusCode(200)
                .body("consumer", equalTo("analytics"))
                .body("reason", equalTo("PayloadUnusable: cannot read CustomerRegistered"))
                .body("content.payload", equalTo("{\"customerId\": "));
        operator().post(PATH + "/" + letter + ":replay").then().statusCode(422).body("code", equalTo("replay-failed"));
        operator().post(PATH + "/" + letter + ":discard").then().statusCode(200);
        assertEquals(List.of("discarded"), states(event));
    }

    private static String await(UUID event) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (states(event).isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
        assertEquals(List.of("waiting"), states(event));
        return values(event, "id").get(0);
    }

    private static List<String> states(UUID event) {
        return values(event, "state");
    }

    private static List<String> values(UUID event, String field) {
        return operator()
                .get(PATH + "?filter=eventId==" + event)
                .then()
                .statusCode(200)
                .extract()
                .path("items." + field);
    }

    private static RequestSpecification operator() {
        return given().auth()
                .oauth2(TestTokens.withScopes("operations:read", "operations:write"))
                .urlEncodingEnabled(false);
    }
}
