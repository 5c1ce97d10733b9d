package crm.marketing.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount in units of the currency, with four decimals at most
 * @param currency ISO 4217 code
 */
@Schema(name = "MarketingMoney", description = "An amount of money.")
public record Money(
        @NotNull(message = "must not be null") @Digits(integer = 15, fraction = 4, message = "must have 15 digits before and 4 behind the point at most") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "decimal",
                description = "How much.",
                examples = "12.50")
        BigDecimal amount,

        @NotNull(message = "must not be null") @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code") @Schema(required = true, description = "ISO 4217 code.", examples = "GBP")
        String currency) {

    /** With the usual two decimals, more only where they say something. */
    public static Money of(BigDecimal amount, String currency) {
        var plain = amount.stripTrailingZeros();
        return new Money(plain.setScale(Math.max(2, plain.scale())), currency);
    }
}
