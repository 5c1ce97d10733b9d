package crm.platform.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodesTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(strings = {"EUR", " eur ", "Eur"})
    void takesACurrencyInEitherCase(String typed) {
        assertEquals("EUR", CurrencyCodes.read(typed, "/currency", findings));
        assertDoesNotThrow(findings::throwIfAny);
    }

    @Test
    void takesACurrencyOfFormerTimes() {
        assertEquals("DEM", CurrencyCodes.read("DEM", "/currency", findings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "XXX", "XTS", "XAU", "XDR", "EURO", "E", "€", "978"})
    void refusesWhatIsNoCurrencyOrHasNoAmounts(String typed) {
        assertNull(CurrencyCodes.read(typed, "/currency", findings));
        assertFalse(CurrencyCodes.isKnown(typed));
        assertRefused(assertThrows(InvalidInput.class, findings::throwIfAny));
        assertRefused(assertThrows(InvalidInput.class, () -> CurrencyCodes.check(typed, "/currency")));
    }

    /** In upper case it would be USS, a currency of former times. */
    @Test
    void refusesLettersThatBecomeThoseOfACode() {
        assertNull(CurrencyCodes.read("u\u00df", "/currency", findings));
        assertFalse(CurrencyCodes.isKnown(CurrencyCodes.canonical("u\u00df")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whatIsAbsentIsNoFinding(String typed) {
        assertNull(CurrencyCodes.read(typed, "/currency", findings));
        assertDoesNotThrow(findings::throwIfAny);
    }

    @Test
    void aCheckedCodeIsTakenAsItIs() {
        assertDoesNotThrow(() -> CurrencyCodes.check("EUR", "/currency"));
        assertTrue(CurrencyCodes.isKnown("EUR"));
        assertThrows(InvalidInput.class, () -> CurrencyCodes.check("eur", "/currency"));
        assertThrows(InvalidInput.class, () -> CurrencyCodes.check(null, "/currency"));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 2", "JPY, 0", "KWD, 3", "XXX, 2", "ABC, 2", ", 2"})
    void knowsMinorUnits(String currency, int decimals) {
        assertEquals(decimals, CurrencyCodes.decimals(currency));
    }

    private static void assertRefused(InvalidInput refusal) {
        assertEquals("/currency", refusal.errors().get(0).pointer());
        assertEquals("currency-unknown", refusal.errors().get(0).code());
    }
}
