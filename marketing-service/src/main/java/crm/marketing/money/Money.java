package crm.marketing.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import crm.platform.text.CurrencyCodes;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money, of either sign.
 *
 * @param amount in units of the currency, with four decimals at most
 * @param currency ISO 4217 code, taken in either case
 */
@Schema(name = "MarketingMoney", description = "An amount of money.")
public record Money(
        @NotNull(message = "must not be null") @Digits(integer = 15, fraction = 4, message = "must have 15 digits before and 4 behind the point at most") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "decimal",
                pattern = "^-?\\d{1,15}([.]\\d{1,4})?$",
                description = "How much; with the decimals of the currency's minor unit at least.",
                examples = "12.50")
        BigDecimal amount,

        @NotBlank(message = "must not be blank") @Schema(required = true, description = "Currency, ISO 4217.", examples = "GBP")
        String currency) {

    public Money {
        currency = currency == null ? null : CurrencyCodes.canonical(currency);
    }

    /** With the decimals of the currency's minor unit, more only where they say something. */
    public static Money of(BigDecimal amount, String currency) {
        var plain = amount.stripTrailingZeros();
        return new Money(plain.setScale(Math.max(CurrencyCodes.decimals(currency), plain.scale())), currency);
    }

    /**
     * Looks at what the annotations cannot.
     *
     * @param pointer to this amount in the body
     * @throws crm.platform.problem.InvalidInput when it is in no currency
     */
    public void check(String pointer) {
        CurrencyCodes.check(currency, pointer + "/currency");
    }
}
