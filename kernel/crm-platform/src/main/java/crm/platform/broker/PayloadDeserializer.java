package crm.platform.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads payloads as text. What is no text stays whole: its bytes go into a header of the received record, so that the inbox
 * can tell and keep them.
 */
public final class PayloadDeserializer implements Deserializer<String> {
    /** The header of a record whose value is no text: the bytes as they came. */
    public static final String BYTES = "crm-payload-bytes";

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public String deserialize(String topic, byte[] payload) {
        return payload == null ? null : new String(payload, UTF_8);
    }

    @Override
    public String deserialize(String topic, Headers headers, byte[] payload) {
        var text = deserialize(topic, payload);
        if (headers.lastHeader(BYTES) != null) {
            headers.remove(BYTES);
        }
        if (text != null && isDoubtful(text) && Utf8.text(payload).isEmpty()) {
            headers.add(BYTES, payload);
        }
        return text;
    }

    /** What is no UTF-8 is read with replacement characters; only then, or with a NUL, the bytes have to be looked at again. */
    private static boolean isDoubtful(String text) {
        return text.indexOf(REPLACEMENT) >= 0 || text.indexOf('\0') >= 0;
    }
}
