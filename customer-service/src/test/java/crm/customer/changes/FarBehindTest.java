package crm.customer.changes;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Has an application of its own, which hardly ever looks for what is new. */
@QuarkusTest
@TestProfile(FarBehindTest.Patient.class)
@WithTestResource(RealServers.class)
class FarBehindTest {

    private static final String PATH = "/v1/customers/changes";
    private static final String TOKEN = TestTokens.withScopes("customers:read", "customers:write");
    private static final int CHANGES = 1_000;

    @TestHTTPResource(PATH)
    URI address;

    @Test
    void whoFollowsIsToldAllThatThereIsWithoutAPause() throws Exception {
        var start = latest();
        register();
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(start))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());

        try (var lines = answer.body()) {
            assertEquals(
                    LongStream.rangeClosed(start + 1, start + CHANGES).boxed().toList(),
                    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> told(lines)));
        }
    }

    private static List<Long> told(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("id:"))
                .map(line -> Long.parseLong(line.substring("id:".length()).strip()))
                .limit(CHANGES)
                .toList();
    }

    private static void register() {
        var customers = Stream.generate(() -> "{\"mode\": \"create\", \"kind\": \"person\", \"familyName\": \"Lin\"}")
                .limit(CHANGES)
                .collect(joining(","));
        given().auth()
                .oauth2(TOKEN)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"items\": [" + customers + "]}")
                .post("/v1/customers:batch")
                .then()
                .statusCode(207);
    }

    private static long latest() {
        return given().auth()
                .oauth2(TOKEN)
                .get(PATH + "?after=latest")
                .then()
                .statusCode(200)
                .extract()
                .<Number>path("next")
                .longValue();
    }

    /** Looks again when the test is long over. */
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("crm.changes.interval", "1h");
        }
    }
}
