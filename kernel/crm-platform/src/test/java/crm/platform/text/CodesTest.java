package crm.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({"de,de", "DE-ch,de-CH", "zh-hans-cn,zh-Hans-CN", "es-419,es-419", "yue,yue", "fil,fil", "iw,he"})
    void spellsLanguagesCanonically(String typed, String canonical) {
        assertEquals(canonical, Codes.language(typed, "/language", findings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "german", "de_DE", "de-XX", "und", "d", "de-"})
    void refusesUnknownLanguages(String typed) {
        assertNull(Codes.language(typed, "/language", findings));
        assertRefused("language-unknown");
    }

    @Test
    void takesCountriesInEitherCase() {
        assertEquals("CH", Codes.country(" ch ", "/country", findings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "GER", "Germany", "UK", "ß", "ıT"})
    void refusesUnknownCountries(String typed) {
        assertNull(Codes.country(typed, "/country", findings));
        assertRefused("country-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "+01:00", "europe/berlin"})
    void refusesUnknownTimeZones(String typed) {
        assertNull(Codes.timeZone(typed, "/timeZone", findings));
        assertRefused("time-zone-unknown");
    }

    private void assertRefused(String code) {
        var refusal = assertThrows(InvalidInput.class, findings::throwIfAny);
        assertEquals(code, refusal.errors().get(0).code());
    }
}
