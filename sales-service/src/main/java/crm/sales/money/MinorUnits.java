package crm.sales.money;

import crm.platform.text.CurrencyCodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/** Amounts in the minor units of their currency, which are what can be paid. */
public final class MinorUnits {

    private MinorUnits() {}

    /** Rounds to the currency's minor unit; half of it is rounded up. */
    public static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(CurrencyCodes.decimals(currency), RoundingMode.HALF_UP);
    }

    /** The sum of an amount of each element, in the currency's minor units. */
    public static <T> BigDecimal sum(Iterable<T> elements, Function<T, BigDecimal> amount, String currency) {
        var sum = BigDecimal.ZERO.setScale(CurrencyCodes.decimals(currency));
        for (var element : elements) {
            sum = sum.add(amount.apply(element));
        }
        return sum;
    }
}
