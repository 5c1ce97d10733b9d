package crm.platform.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    private final Findings findings = new Findings();

    @Test
    void composesAccents() {
        assertEquals("Zo\u00EB", read("Zoe\u0308"));
    }

    @Test
    void takesTheBlanksAroundAway() {
        assertEquals("Mei Lin", read("\uFEFF\u00A0 Mei Lin\t\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "محمد علي", "👩‍👩‍👧‍👦 Familie", "Nguyễn Thị Ánh", "O'Brien-Şahin"})
    void keepsTheWorldsNames(String name) {
        assertEquals(name, read(name));
        assertDoesNotThrow(findings::throwIfAny);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\u2028b", "a\uD800b"})
    void refusesControlCharactersAndHalfCharacters(String text) {
        assertNull(read(text));
        var refusal = assertThrows(InvalidInput.class, findings::throwIfAny);
        assertEquals("forbidden-character", refusal.errors().get(0).code());
    }

    @Test
    void countsWholeCharacters() {
        assertEquals("👍👍👍", CleanText.read("👍👍👍", 3, "/name", findings));
        assertNull(CleanText.read("👍👍👍👍", 3, "/name", findings));
    }

    @Test
    void blankIsAbsent() {
        assertNull(read(" \u3000 "));
        assertDoesNotThrow(findings::throwIfAny);
    }

    private String read(String typed) {
        return CleanText.read(typed, 100, "/name", findings);
    }
}
