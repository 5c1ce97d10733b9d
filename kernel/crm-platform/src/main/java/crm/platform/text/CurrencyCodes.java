package crm.platform.text;

import crm.platform.problem.InvalidInput;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The currencies of ISO 4217 that have amounts, also those of former times, and their minor units. What is in that list without
 * a minor unit is none of them: XXX for no currency, XTS for tests, metals, and units of account.
 */
public final class CurrencyCodes {

    /** The code of the error for what is none of them. */
    public static final String UNKNOWN = "currency-unknown";

    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private static final Pattern ASCII = Pattern.compile("[A-Za-z]+");

    /** Of a currency that was refused, so that the rest can still be read, and of one that somebody else told us of. */
    private static final int USUAL_DECIMALS = 2;

    private static final String WANTED = "must be a currency of ISO 4217, such as EUR";

    private CurrencyCodes() {}

    /** Reads a currency in either case; null when absent or refused. */
    public static String read(String typed, String pointer, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var currency = canonical(typed);
        if (isKnown(currency)) {
            return currency;
        }
        findings.add(pointer, UNKNOWN, WANTED);
        return null;
    }

    /**
     * Looks at a code as it is.
     *
     * @throws InvalidInput at the pointer when it is no currency, or null
     */
    public static void check(String currency, String pointer) {
        if (!isKnown(currency)) {
            throw InvalidInput.at(pointer, UNKNOWN, WANTED);
        }
    }

    /** Whether it is a currency, written as lists of codes write it. */
    public static boolean isKnown(String currency) {
        return currency != null && DECIMALS.containsKey(currency);
    }

    /** A code as lists of codes write it. Of letters beyond ASCII, some become those of a code: such a text stays as it is. */
    public static String canonical(String typed) {
        var text = typed.strip();
        return ASCII.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** How many decimals the minor unit of a currency has: 2 for EUR, 0 for JPY; 2 when it is not known, or null. */
    public static int decimals(String currency) {
        return isKnown(currency) ? DECIMALS.get(currency) : USUAL_DECIMALS;
    }
}
