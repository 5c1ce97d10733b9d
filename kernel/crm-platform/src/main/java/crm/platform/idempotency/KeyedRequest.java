package crm.platform.idempotency;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A call with an idempotency key.
 *
 * @param scope SHA-256 of who calls what: one client's key means nothing to another
 * @param fingerprint SHA-256 of all that was sent
 */
record KeyedRequest(byte[] scope, String key, byte[] fingerprint) {

    /** Number of the advisory lock that the request takes. */
    long lock() {
        var digest = sha256();
        digest.update(scope);
        digest.update(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
