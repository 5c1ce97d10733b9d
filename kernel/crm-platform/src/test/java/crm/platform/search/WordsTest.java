package crm.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.problem.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Zoë MÜLLER-Łukasz    | lukasz muller zoe
                    O'Neill, José        | jose neill o
                    Straße               | strasse
                    anna.weber@Mail.test | anna mail test weber
                    ｆｕｌｌ ﾃ             | full テ
                    王小明                | 小 小明 明 王 王小
                    anna1985             | 1985 anna anna1985
                    """)
    void textIsSplitAndFolded(String text, String words) {
        assertEquals(
                List.of(words.split(" ")),
                new Words().text(text).list().stream().sorted().toList());
    }

    @Test
    void aPhoneNumberIsFoundWithAndWithoutCountryCode() {
        var words = new Words().phone("+49301234567", "301234567").list();
        for (var written : List.of("+49 30 1234567", "0049 (0)30 / 123-4567", "030 1234567", "(030) 123 45 67")) {
            assertTrue(words.containsAll(SearchText.parse(written).words()), written + " in " + words);
        }
    }

    @Test
    void aCodeIsFoundInOnePieceAndInItsParts() {
        var words = new Words().code("AB-2024/00123").list();
        for (var written : List.of("AB-2024/00123", "ab2024", "2024", "AB 2024 00123")) {
            assertTrue(
                    !written.equals("ab2024")
                            == words.containsAll(SearchText.parse(written).words()),
                    written + " in " + words);
        }
        assertTrue(new Words()
                .code("000123")
                .list()
                .containsAll(SearchText.parse("000123").words()));
    }

    @Test
    void thereMustBeSomethingToLookFor() {
        assertThrows(InvalidInput.class, () -> SearchText.parse("  -- ! "));
        assertThrows(InvalidInput.class, () -> SearchText.parse("a".repeat(201)));
        assertThrows(InvalidInput.class, () -> SearchText.parse("a b c d e f g h i j k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "мария", "łódź"})
    void wordsOfLettersAreSpelt(String word) {
        assertTrue(Words.isSpelt(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "anna1", "123", "小明"})
    void allOthersMustBeWrittenRight(String word) {
        assertTrue(!Words.isSpelt(word));
    }
}
