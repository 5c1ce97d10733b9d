package crm.devstack.acceptance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.StackFailed;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(RunningSystem.class)
class TokensIT {

    @ParameterizedTest
    @MethodSource("roles")
    void aUserHasExactlyTheScopesOfTheRole(String role, CrmStack stack) {
        assertEquals(Scopes.of(role), Claims.of(stack.token(role)).scopes());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aTokenTellsWhoCallsThroughWhat(String role, CrmStack stack) {
        var claims = Claims.of(stack.token(role));

        assertEquals(36, claims.text("sub").length());
        assertEquals(role, claims.text("preferred_username"));
        assertEquals("crm-cli", claims.text("azp"));
        assertEquals(stack.ports().issuer(), claims.text("iss"));
        assertEquals(List.of(role), claims.json().getList("realm_access.roles"));
    }

    @Test
    void anUnknownUserGetsNone(CrmStack stack) {
        var refusal = assertThrows(StackFailed.class, () -> stack.token("nobody"));

        assertTrue(refusal.getMessage().contains("no development user 'nobody'"), refusal.getMessage());
    }

    @Test
    void anErpSystemGetsTheScopesOfAnIntegration(CrmStack stack) {
        String token = given().formParam("grant_type", "client_credentials")
                .auth()
                .preemptive()
                .basic("erp-connector", "erp-connector")
                .post(stack.ports().issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        assertEquals(Scopes.of("integration"), Claims.of(token).scopes());
        assertEquals("erp-connector", Claims.of(token).text("azp"));
    }

    @Test
    void theDocumentationPageLogsInWithCodeAndPkce(CrmStack stack) {
        var page = stack.ports().gateway() + "/docs/oauth2-redirect.html";

        var token = new BrowserLogin(stack.ports().issuer(), "crm-docs", page).as("sales-rep");

        assertEquals(Scopes.of("sales-rep"), Claims.of(token).scopes());
        assertEquals("crm-docs", Claims.of(token).text("azp"));
    }

    @Test
    void aFrontEndLogsInFromAnyPortOfThisMachine(CrmStack stack) {
        var login = new BrowserLogin(stack.ports().issuer(), "crm-web", "http://localhost:5173/callback");

        assertEquals(Scopes.of("analyst"), Claims.of(login.as("analyst")).scopes());
    }

    @Test
    void aLoginIsNotSentToForeignPages(CrmStack stack) {
        var login = new BrowserLogin(stack.ports().issuer(), "crm-docs", "http://localhost:1/elsewhere");

        assertEquals(400, login.page().statusCode());
    }

    @Test
    void aBrowserClientMustProveItsCode(CrmStack stack) {
        var redirect = given().redirects()
                .follow(false)
                .queryParam("client_id", "crm-web")
                .queryParam("redirect_uri", "http://localhost:5173/callback")
                .queryParam("response_type", "code")
                .get(stack.ports().issuer() + "/protocol/openid-connect/auth");

        assertTrue(redirect.header("Location").contains("error=invalid_request"), redirect.header("Location"));
    }

    static Set<String> roles() {
        return Scopes.roles();
    }
}
