package crm.sales.orderimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

    private final CountryNames countries = new CountryNames(Map.of("EIRE", "IE"));

    @ParameterizedTest
    @CsvSource({
        "GB, GB",
        "gb, GB",
        "United Kingdom, GB",
        "' eire ', IE",
        "Germany, DE",
        "Lithuania, LT",
        "Bahrain, BH",
        "USA, US"
    })
    void knowsACountry(String text, String code) {
        assertEquals(code, countries.code(text).orElseThrow());
    }

    @Test
    void doesNotGuess() {
        assertTrue(countries.code("Channel Islands").isEmpty());
        assertTrue(countries.code("European Community").isEmpty());
        assertTrue(countries.code("Unspecified").isEmpty());
    }
}
