package crm.sales.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in a currency. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SalesMoney", description = "An amount in a currency.")
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "The amount, as a string so that no digit is lost.",
                examples = "12.50")
        BigDecimal amount,

        @Schema(required = true, description = "Currency, ISO 4217.", examples = "EUR")
        String currency) {

    /** An amount in a currency; null if there is no amount. */
    public static Money of(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
