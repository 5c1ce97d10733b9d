package crm.sales.money;

import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import java.math.BigDecimal;

/** Reads amounts of money that must be in one currency. */
public final class MoneyReader {

    /** Prices of goods sold by the hundred or the kilogram are finer than money. */
    private static final int PRICE_DECIMALS = 6;

    private final String currency;
    private final Findings findings;

    /** @param currency the currency of all amounts; null if it was refused, which was said already */
    public MoneyReader(String currency, Findings findings) {
        this.currency = currency;
        this.findings = findings;
    }

    /** The price of one unit, with up to six decimals; null when absent or refused. */
    public BigDecimal price(Money typed, String pointer) {
        return read(typed, PRICE_DECIMALS, pointer);
    }

    /** An amount that can be paid, in the currency's minor units; null when absent or refused. */
    public BigDecimal amount(Money typed, String pointer) {
        return read(typed, CurrencyCodes.decimals(currency), pointer);
    }

    private BigDecimal read(Money typed, int most, String pointer) {
        if (typed == null) {
            return null;
        }
        checkCurrency(typed.currency(), pointer + "/currency");
        if (typed.amount() == null) {
            findings.add(pointer + "/amount", "required", "is required");
        }
        return Decimals.read(
                typed.amount(), Math.min(CurrencyCodes.decimals(currency), most), most, pointer + "/amount", findings);
    }

    private void checkCurrency(String typed, String pointer) {
        if (typed == null || typed.isBlank()) {
            findings.add(pointer, "required", "is required");
        } else if (currency != null && !CurrencyCodes.canonical(typed).equals(currency)) {
            findings.add(pointer, "wrong-currency", "must be " + currency);
        }
    }
}
