package crm.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** RSA keys that live as long as the test JVM: the issuer's own, and one that the service must not trust. */
final class SigningKey {
    static final String ID = "test-key";
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAPrivateCrtKey ours() {
        return named("key");
    }

    static RSAPrivateCrtKey foreign() {
        return named("foreign-key");
    }

    /** The public half of our key as RFC 7517 wants it. */
    static String keySet() {
        var key = ours();
        return """
                {"keys":[{"kid":"%s","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}""".formatted(ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static RSAPrivateCrtKey named(String name) {
        try {
            var encoded = Base64.getDecoder().decode(OncePerJvm.get(name, SigningKey::generate));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Big-endian without the sign's leading zero (RFC 7518, 2). */
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var digits = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }
}
