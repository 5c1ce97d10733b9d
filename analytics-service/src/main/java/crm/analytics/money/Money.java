package crm.analytics.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import crm.platform.text.CurrencyCodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in a currency. */
@Schema(name = "ReportMoney", description = "An amount in a currency")
public record Money(
        @Schema(
                implementation = String.class,
                description = "Decimal number, never rounded to less than the currency's digits",
                examples = "12.50")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "GBP") String currency) {

    /** The amount with at least as many decimals as the currency has. */
    public static Money exact(BigDecimal amount, String currency) {
        var plain = amount.stripTrailingZeros();
        return new Money(
                plain.setScale(Math.max(plain.scale(), CurrencyCodes.decimals(currency)), RoundingMode.UNNECESSARY),
                currency);
    }

    /** The amount rounded half up to the currency's decimals. */
    public static Money rounded(BigDecimal amount, String currency) {
        return new Money(amount.setScale(CurrencyCodes.decimals(currency), RoundingMode.HALF_UP), currency);
    }

    /** For captions: the currency in which amounts are, or that there are none. */
    public static String words(String currency) {
        return currency == null ? "no amounts" : "amounts without tax in " + currency;
    }

    /** For axes: a title with the currency in which amounts are, if there are any. */
    public static String title(String what, String currency) {
        return currency == null ? what : what + " (" + currency + ")";
    }
}
