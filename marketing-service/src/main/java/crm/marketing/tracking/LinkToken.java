package crm.marketing.tracking;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a public link carries: the message, the number of the link, and a signature (HMAC-SHA256, 128 bits of it) over both and
 * the purpose, by a secret that only this message has. Nobody makes one up, nor turns one into another.
 */
final class LinkToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int BYTES = 16 + 2 + SIGNATURE_BYTES;

    private final UUID messageId;
    private final int link;
    private final byte[] signature;

    private LinkToken(UUID messageId, int link, byte[] signature) {
        this.messageId = messageId;
        this.link = link;
        this.signature = signature;
    }

    static LinkToken sign(UUID message, UUID secret, Purpose purpose, int link) {
        return new LinkToken(message, link, signature(message, secret, purpose, link));
    }

    /** Empty when the text is no token, whoever made it. */
    static Optional<LinkToken> parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            var message = new UUID(bytes.getLong(), bytes.getLong());
            var link = Short.toUnsignedInt(bytes.getShort());
            var signature = new byte[SIGNATURE_BYTES];
            bytes.get(signature);
            return Optional.of(new LinkToken(message, link, signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    UUID messageId() {
        return messageId;
    }

    /** Number of the link in the campaign's content, from 0; 0 where there is only one. */
    int link() {
        return link;
    }

    /** Whether it was signed with this secret for this purpose; takes the same time whatever is wrong. */
    boolean isGenuine(UUID secret, Purpose purpose) {
        return MessageDigest.isEqual(signature, signature(messageId, secret, purpose, link));
    }

    /** As it stands in a path. */
    String text() {
        var bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(messageId.getMostSignificantBits()).putLong(messageId.getLeastSignificantBits());
        bytes.putShort((short) link).put(signature);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte[] signature(UUID message, UUID secret, Purpose purpose, int link) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            mac.update(bytes(message));
            mac.update(purpose.code());
            mac.update(ByteBuffer.allocate(Short.BYTES).putShort((short) link).array());
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
