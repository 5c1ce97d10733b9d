package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TestTokensTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aTokenIsVerifiedWithTheKeyThatTheIssuerPublishes() throws Exception {
        var token = TestTokens.of("sales-rep", "customers:read");

        assertTrue(isSignedByTheIssuer(token));
        assertEquals(TestTokens.issuer(), claims(token).path("iss").asText());
        assertEquals("sales-rep", claims(token).path("preferred_username").asText());
        assertEquals(
                "openid profile customers:read", claims(token).path("scope").asText());
        assertEquals("sales-rep", claims(token).at("/realm_access/roles/0").asText());
        assertEquals(
                claims(token).path("sub"), claims(TestTokens.of("sales-rep")).path("sub"));
    }

    @Test
    void whoeverAsksAgainGetsTheSameTokenAndNobodyElseDoes() {
        var token = TestTokens.of("sales-rep", "customers:read");

        assertEquals(token, TestTokens.of("sales-rep", "customers:read"));
        assertNotEquals(token, TestTokens.of("sales-manager", "customers:read"));
        assertNotEquals(token, TestTokens.of("sales-rep", "customers:read", "customers:write"));
        assertNotEquals(token, TestTokens.ofClient("sales-rep", "customers:read"));
    }

    @Test
    void aBadTokenIsBadForOneReasonOnly() throws Exception {
        assertTrue(isSignedByTheIssuer(TestTokens.expired()));
        assertTrue(claims(TestTokens.expired()).path("exp").asLong()
                < Instant.now().getEpochSecond());
        assertFalse(isSignedByTheIssuer(TestTokens.foreign()));
        assertFalse(isSignedByTheIssuer(TestTokens.forged()));
        assertEquals(
                TestTokens.issuer(), claims(TestTokens.forged()).path("iss").asText());
        assertTrue(TestTokens.unsigned().endsWith("."));
        assertEquals(
                TestTokens.issuer(), claims(TestTokens.unsigned()).path("iss").asText());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static boolean isSignedByTheIssuer(String token) throws IOException, GeneralSecurityException {
        var discovery = read(TestTokens.issuer() + "/.well-known/openid-configuration");
        var key = read(discovery.path("jwks_uri").asText()).at("/keys/0");
        var parts = token.split("\\.");
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asText()));
    }

    private static JsonNode read(String address) throws IOException {
        try (var stream = URI.create(address).toURL().openStream()) {
            return JSON.readTree(stream);
        }
    }
}
