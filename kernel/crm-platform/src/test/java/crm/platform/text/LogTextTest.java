package crm.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void leavesALineAsItIs() {
        assertEquals("0197-ä 😀", LogText.of("0197-ä 😀"));
        assertNull(LogText.of(null));
    }

    @Test
    void replacesWhatIsNoPartOfALine() {
        assertEquals("a\uFFFDb\uFFFD\uFFFDc\uFFFDd\uFFFDe\uFFFDf", LogText.of("a\0b\r\nc\u001Bd\u2028e\uD83Df"));
    }

    @Test
    void cutsWhatIsLongButNoPair() {
        assertEquals("😀".repeat(100), LogText.of("😀".repeat(100)));
        assertEquals("😀".repeat(100) + "…", LogText.of("😀".repeat(101)));
    }
}
