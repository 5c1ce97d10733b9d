package crm.devstack.acceptance;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import crm.devstack.stack.CrmStack;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Access tokens that must not be taken. */
final class WrongTokens {
    private static final String FOREIGN_ISSUER = "https://issuer.example/realms/crm";

    private WrongTokens() {}

    /** One that Keycloak gave out and that is over. */
    static String expired(CrmStack stack) throws InterruptedException {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "crm-cli-brief")
                .formParam("username", "admin")
                .formParam("password", "admin")
                .post(stack.ports().issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        var over =
                Duration.ofSeconds(Claims.of(token).json().getLong("exp") + 1).minusMillis(System.currentTimeMillis());
        // there is nothing to poll for: the token is over when its time is
        TimeUnit.MILLISECONDS.sleep(Math.max(0, over.toMillis()));
        return token;
    }

    static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** Of another issuer, signed with its key. */
    static String foreign(String token) {
        var payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        var foreign = payload.replaceFirst("\"iss\":\"[^\"]*\"", "\"iss\":\"" + FOREIGN_ISSUER + "\"");
        return signed(token.split("\\.")[0], encoded(foreign));
    }

    /** Claims to be Keycloak's, under its key's id, and is signed with another key. */
    static String forged(String token) {
        return signed(token.split("\\.")[0], token.split("\\.")[1]);
    }

    private static String signed(String header, String payload) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(foreignKey());
            signature.update((header + "." + payload).getBytes(UTF_8));
            return header + "." + payload + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey foreignKey() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return keys.generateKeyPair().getPrivate();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
