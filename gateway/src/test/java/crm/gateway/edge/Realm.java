package crm.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** An identity provider that a test can switch off: discovery document, keys and tokens. */
final class Realm {
    private static final KeyPair KEYS = keys();
    private static final KeyPair FOREIGN_KEYS = keys();

    private final String issuer;

    Realm(String issuer) {
        this.issuer = issuer;
    }

    void answer(HttpServerRequest request) {
        boolean discovery = request.path().endsWith("/.well-known/openid-configuration");
        request.response()
                .putHeader("content-type", "application/json")
                .end((discovery ? discovery() : keySet()).toBuffer());
    }

    String token(String user) {
        return signed(user, issuer, Instant.now().plusSeconds(600), KEYS);
    }

    String expired() {
        return signed("ann", issuer, Instant.now().minusSeconds(600), KEYS);
    }

    String foreign() {
        return signed(
                "ann", "http://elsewhere.example.com/realms/crm", Instant.now().plusSeconds(600), FOREIGN_KEYS);
    }

    String unsigned() {
        return encoded(new JsonObject().put("alg", "none")) + "."
                + encoded(claims("ann", issuer, Instant.now().plusSeconds(600))) + ".";
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer)
                .put("jwks_uri", issuer + "/protocol/openid-connect/certs")
                .put("authorization_endpoint", issuer + "/protocol/openid-connect/auth")
                .put("token_endpoint", issuer + "/protocol/openid-connect/token");
    }

    private static JsonObject keySet() {
        var key = (RSAPublicKey) KEYS.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "one")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", number(key.getModulus()))
                                        .put("e", number(key.getPublicExponent()))));
    }

    private static String signed(String user, String issuer, Instant until, KeyPair keys) {
        try {
            var head = new JsonObject().put("alg", "RS256").put("kid", "one").put("typ", "JWT");
            String content = encoded(head) + "." + encoded(claims(user, issuer, until));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject claims(String user, String issuer, Instant until) {
        return new JsonObject()
                .put("iss", issuer)
                .put("sub", user)
                .put("azp", "crm-web")
                .put("scope", "things:read")
                .put("iat", until.minusSeconds(900).getEpochSecond())
                .put("exp", until.getEpochSecond());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(JsonObject json) {
        return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
