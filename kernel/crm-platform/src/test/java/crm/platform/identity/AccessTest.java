package crm.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.problem.Problem;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class AccessTest {

    @Inject
    DataSource database;

    @Test
    void aCallWithoutATokenIsAskedForOne() {
        given().get("/v1/specimens")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("token-missing"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/specimens")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\""))
                .body("code", equalTo("invalid-token"));
    }

    static Stream<String> badTokens() {
        var scope = "specimens:read";
        return Stream.of(
                TestTokens.expired(scope),
                TestTokens.unsigned(scope),
                TestTokens.foreign(scope),
                TestTokens.forged(scope),
                "abc",
                "a.b.c");
    }

    @Test
    void aTokenThatWasTakenIsRefusedOnceItExpires() throws InterruptedException {
        var token = TestTokens.expiringIn(Duration.ofSeconds(4), "specimens:read");
        assertEquals(200, statusWith(token));
        assertEquals(200, statusWith(token));
        assertEquals(403, statusWith(TestTokens.expiringIn(Duration.ofSeconds(4), "unicorns:read")));
        Thread.sleep(Duration.ofSeconds(5).toMillis());
        assertEquals(401, statusWith(token));
    }

    private static int statusWith(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/specimens")
                .statusCode();
    }

    @Test
    void aCallWithoutTheScopeIsDeniedAndRecorded() throws SQLException {
        var path = "/v1/specimens/" + UUID.randomUUID();
        given().header("Authorization", "Bearer " + TestTokens.withScopes("unicorns:read"))
                .get(path)
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("not-allowed"));
        assertEquals(1, deniedWithin(Duration.ofSeconds(10), "GET " + path));
    }

    @Test
    void rightsAreCheckedBeforeTheRequestIsRead() {
        given().header("Authorization", "Bearer " + TestTokens.withScopes("unicorns:read"))
                .contentType("application/json")
                .body("{{{")
                .post("/v1/specimens?nonsense=1")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body("{{{")
                .post("/v1/specimens")
                .then()
                .statusCode(401);
    }

    private int deniedWithin(Duration limit, String action) throws SQLException {
        var deadline = Instant.now().plus(limit);
        var count = 0;
        while (count == 0 && Instant.now().isBefore(deadline)) {
            count = denied(action);
            LockSupport.parkNanos(1_000_000);
        }
        return count;
    }

    private int denied(String action) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit_entry where action = ? and outcome = 'denied'")) {
            query.setString(1, action);
            try (var rows = query.executeQuery()) {
                assertTrue(rows.next());
                return rows.getInt(1);
            }
        }
    }
}
