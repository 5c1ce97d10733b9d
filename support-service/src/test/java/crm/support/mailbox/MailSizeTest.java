package crm.support.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void countsTheLinesThatMaySeparatePartsBehindTheHead(String end) {
        var head = "Subject: Cup" + end + "--: no separator" + end;
        var body = end + "Hello -- you" + end + "--b" + end + end + "x" + end + "--b--" + end;

        assertEquals(new MailSize(head.length(), 2), of(head + body));
        assertEquals(new MailSize(0, 1), of(end + "--"));
        assertEquals(new MailSize(head.length(), 0), of(head));
        assertEquals(new MailSize(0, 0), of(""));
    }

    @Test
    void aMailOfNothingButPartsIsNotRead() {
        assertTrue(of("A: b\n\n" + "--b\n\n".repeat(20_000)).isReadable());
        assertFalse(of("A: b\n\n" + "--b\n\n".repeat(20_001)).isReadable());
        assertTrue(of("A: b\n\n" + "--b\n\n".repeat(20_001)).isHeadReadable());
    }

    @Test
    void aMailOfNothingButHeadersIsNotRead() {
        assertTrue(of("A: b\n".repeat(100_000) + "\n").isHeadReadable());
        assertFalse(of("A: b\n".repeat(110_000) + "\n").isHeadReadable());
        assertFalse(of("A".repeat(600_000)).isReadable());
    }

    private static MailSize of(String mail) {
        return MailSize.of(mail.getBytes(StandardCharsets.US_ASCII));
    }
}
