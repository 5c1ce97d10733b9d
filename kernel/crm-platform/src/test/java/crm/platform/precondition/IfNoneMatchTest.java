package crm.platform.precondition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfNoneMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"abc\" | true",
                "W/\"abc\" | true",
                "\"x\", \"abc\" | true",
                "* | true",
                "\"ab\" | false",
                " | false",
            })
    void tellsContentsByTheirTag(String header, boolean matches) {
        assertEquals(matches, IfNoneMatch.of(header).matches("abc"));
    }
}
