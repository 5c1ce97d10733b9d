package crm.marketing.money;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.problem.InvalidInput;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "5000.0000, JPY, 5000",
        "0.0000, JPY, 0",
        "0.5, JPY, 0.5",
        "12.5, EUR, 12.50",
        "-12.5000, EUR, -12.50",
        "12.3450, EUR, 12.345",
        "1.2, KWD, 1.200",
        "1, XYZ, 1.00"
    })
    void hasTheDecimalsOfItsCurrency(BigDecimal amount, String currency, String shown) {
        assertEquals(shown, Money.of(amount, currency).amount().toPlainString());
    }

    @Test
    void takesACurrencyInEitherCase() {
        var money = new Money(BigDecimal.ONE, " gbp ");

        assertEquals("GBP", money.currency());
        assertDoesNotThrow(() -> money.check(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ", "XXX", "XAU", "EURO", "€", "u\u00df"})
    void refusesWhatIsNoCurrencyOrHasNoAmounts(String currency) {
        var money = new Money(BigDecimal.ONE, currency);

        assertThrows(InvalidInput.class, () -> money.check("/amount"));
    }
}
