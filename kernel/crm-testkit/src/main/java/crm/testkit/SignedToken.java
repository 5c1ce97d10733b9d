package crm.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/** JSON Web Tokens in compact form (RFC 7515). */
final class SignedToken {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SignedToken() {}

    static String of(Map<String, Object> claims, PrivateKey key) {
        var content = part(Map.of("alg", "RS256", "typ", "JWT", "kid", SigningKey.ID)) + "." + part(claims);
        return content + "." + encode(signature(content, key));
    }

    static String unsigned(Map<String, Object> claims) {
        return part(Map.of("alg", "none", "typ", "JWT")) + "." + part(claims) + ".";
    }

    private static byte[] signature(String content, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> members) {
        try {
            return encode(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
