package crm.platform.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class PayloadDeserializerTest {

    private final PayloadDeserializer deserializer = new PayloadDeserializer();
    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void readsTextOfAnyScript() {
        assertEquals("{\"name\": \"Zoë 李\"}", read("{\"name\": \"Zoë 李\"}".getBytes(UTF_8)));
        assertNull(headers.lastHeader(PayloadDeserializer.BYTES));
    }

    @Test
    void takesAReplacementCharacterThatWasSentForText() {
        assertEquals("a\uFFFDb", read("a\uFFFDb".getBytes(UTF_8)));
        assertNull(headers.lastHeader(PayloadDeserializer.BYTES));
    }

    @Test
    void keepsBytesThatAreNoText() {
        var bytes = new byte[] {'{', (byte) 0xC3, '}'};
        read(bytes);
        assertArrayEquals(bytes, headers.lastHeader(PayloadDeserializer.BYTES).value());
    }

    @Test
    void keepsBytesWithANul() {
        var bytes = new byte[] {'{', 0, '}'};
        read(bytes);
        assertArrayEquals(bytes, headers.lastHeader(PayloadDeserializer.BYTES).value());
    }

    @Test
    void believesNoHeaderThatSomebodySent() {
        headers.add(PayloadDeserializer.BYTES, new byte[] {1});
        assertEquals("{}", read("{}".getBytes(UTF_8)));
        assertNull(headers.lastHeader(PayloadDeserializer.BYTES));
    }

    @Test
    void readsNothingAsNothing() {
        assertNull(read(null));
        assertNull(headers.lastHeader(PayloadDeserializer.BYTES));
    }

    private String read(byte[] payload) {
        return deserializer.deserialize("topic", headers, payload);
    }
}
