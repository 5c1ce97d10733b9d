package crm.marketing.money;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 that have amounts, and their minor units. */
final class Currencies {

    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    /** Of a currency that somebody else told us of and that we do not know. */
    private static final int USUAL_DECIMALS = 2;

    private Currencies() {}

    static boolean isKnown(String currency) {
        return DECIMALS.containsKey(currency);
    }

    /** How many decimals the minor unit of a currency has: 2 for EUR, 0 for JPY. */
    static int decimals(String currency) {
        return DECIMALS.getOrDefault(currency, USUAL_DECIMALS);
    }
}
