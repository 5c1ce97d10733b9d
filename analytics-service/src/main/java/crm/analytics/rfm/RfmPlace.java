package crm.analytics.rfm;

import crm.platform.problem.InvalidInput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The customer that a page of the list ended with.
 *
 * @param run the scores that the page showed
 */
record RfmPlace(UUID run, BigDecimal net, UUID customerId) {

    private static final String SEPARATOR = " ";
    private static final int LONGEST = 300;

    /** @throws InvalidInput if the text is not what {@link #encode()} gave */
    static RfmPlace parse(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR);
                var net = new BigDecimal(parts[1]);
                if (Math.abs(net.scale()) <= LONGEST) {
                    return new RfmPlace(UUID.fromString(parts[0]), net, UUID.fromString(parts[2]));
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // told below, with what is too long
        }
        throw InvalidInput.at("/query/cursor", "malformed-cursor", "must be the unchanged cursor of an earlier page");
    }

    String encode() {
        var text = run + SEPARATOR + net.toPlainString() + SEPARATOR + customerId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
