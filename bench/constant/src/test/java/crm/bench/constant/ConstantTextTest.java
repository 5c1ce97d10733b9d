package crm.bench.constant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ConstantTextTest {
    private final ConstantText text = new ConstantText();

    @Test
    void isAJsonStringOfTheSizeThatWasAskedFor() {
        assertEquals("\"xxx\"", text.ofSize(5));
    }

    @Test
    void isMadeOnce() {
        assertSame(text.ofSize(900), text.ofSize(900));
    }
}
