package crm.sales.money;

import crm.platform.text.Findings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 that have amounts, and their minor units. */
public final class Currencies {

    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private static final Pattern ASCII = Pattern.compile("[A-Za-z]+");

    /** Of a currency that was refused, so that the rest can still be read. */
    private static final int USUAL_DECIMALS = 2;

    private Currencies() {}

    /** Reads a currency in either case; null when absent or refused. */
    public static String read(String typed, String pointer, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var currency = code(typed);
        if (DECIMALS.containsKey(currency)) {
            return currency;
        }
        findings.add(pointer, "currency-unknown", "must be a currency of ISO 4217, such as EUR");
        return null;
    }

    /** A code as lists of codes write it. Of letters beyond ASCII, some become those of a code: such a text stays as it is. */
    static String code(String typed) {
        var text = typed.strip();
        return ASCII.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** How many decimals the minor unit of a currency has: 2 for EUR, 0 for JPY. */
    public static int decimals(String currency) {
        return currency == null ? USUAL_DECIMALS : DECIMALS.getOrDefault(currency, USUAL_DECIMALS);
    }

    /** Rounds to the currency's minor unit; half of it is rounded up. */
    public static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    /** The sum of an amount of each element, in the currency's minor units. */
    public static <T> BigDecimal sum(Iterable<T> elements, Function<T, BigDecimal> amount, String currency) {
        var sum = BigDecimal.ZERO.setScale(decimals(currency));
        for (var element : elements) {
            sum = sum.add(amount.apply(element));
        }
        return sum;
    }
}
