package crm.devstack.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Logs in as a browser does: authorization code with PKCE (RFC 7636). */
final class BrowserLogin {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String endpoints;
    private final String client;
    private final String redirect;
    private final String verifier = UUID.randomUUID().toString() + UUID.randomUUID();

    BrowserLogin(String issuer, String client, String redirect) {
        this.endpoints = issuer + "/protocol/openid-connect/";
        this.client = client;
        this.redirect = redirect;
    }

    /** The login page, or the refusal to show it. */
    Response page() {
        return given().redirects()
                .follow(false)
                .queryParam("client_id", client)
                .queryParam("redirect_uri", redirect)
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256")
                .get(endpoints + "auth");
    }

    /** The access token of a user whose password is the name. */
    String as(String user) {
        return given().formParam("grant_type", "authorization_code")
                .formParam("client_id", client)
                .formParam("redirect_uri", redirect)
                .formParam("code_verifier", verifier)
                .formParam("code", code(user))
                .post(endpoints + "token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String code(String user) {
        var page = page();
        var answer = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("username", user)
                .formParam("password", user)
                .urlEncodingEnabled(true)
                .post(URI.create(found(FORM, page.asString()).replace("&amp;", "&")));
        return found(CODE, answer.header("Location"));
    }

    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
