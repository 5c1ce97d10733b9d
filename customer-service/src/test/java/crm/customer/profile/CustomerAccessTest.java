package crm.customer.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerAccessTest {

    private static final String ID = "01981f3a-5c00-7000-8000-00000000dead";

    static Stream<String> badTokens() {
        return Stream.of(TestTokens.expired(), TestTokens.unsigned(), TestTokens.foreign(), "nonsense");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotOursOpensNothing(String token) {
        given().auth()
                .oauth2(token)
                .get(CustomerApi.PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void noTokenOpensNothing() {
        given().get(CustomerApi.PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/customers,customers:write",
        "GET,/v1/customers,customers:read",
        "GET,/v1/customers/" + ID + ",customers:read",
        "PATCH,/v1/customers/" + ID + ",customers:write",
        "DELETE,/v1/customers/" + ID + ",customers:delete",
        "GET,/v1/customers/by-external-id/erp/1,customers:read",
        "PUT,/v1/customers/by-external-id/erp/1,customers:write",
        "POST,/v1/customers:batch,customers:write"
    })
    void everyOperationAsksForItsScope(String method, String path, String scope) {
        var others = List.of("customers:read", "customers:write", "customers:delete").stream()
                .filter(other -> !other.equals(scope))
                .toArray(String[]::new);
        call(TestTokens.withScopes(others), method)
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static RequestSpecification call(String token, String method) {
        var call = given().urlEncodingEnabled(false).auth().oauth2(token).header("If-Match", "*");
        return method.equals("PATCH")
                ? call.contentType("application/merge-patch+json").body("{}")
                : method.equals("GET")
                        ? call
                        : call.contentType(ContentType.JSON).body("{\"items\": []}");
    }
}
