package crm.sales.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SalesLine", description = "A line. What is not known is absent.")
public record LineView(
        @Schema(required = true, description = "The line's place, which identifies it.", examples = "1")
        int position,

        @Schema(required = true, description = "Stock keeping unit.", examples = "85123A")
        String sku,

        @Schema(description = "What the line says beside it.")
        String description,

        @Schema(required = true, description = "How many units.", examples = "6")
        BigDecimal quantity,

        @Schema(required = true, description = "Price of one unit, before discount and tax.")
        Money unitPrice,

        @Schema(required = true, description = "What is taken off the whole line.")
        Money discount,

        @Schema(description = "Tax as a fraction of the net amount; absent where the tax itself was told.")
        BigDecimal taxRate,

        @Schema(required = true, description = "Tax on the whole line.")
        Money tax,

        @Schema(required = true, description = "Quantity × unit price − discount, without tax.")
        Money net,

        @Schema(description = "What one unit cost the seller.")
        Money unitCost,

        @Schema(
                description =
                        "Of an order: how many units were cancelled or came back, as far as that is known; absent if none.")
        BigDecimal reversedQuantity,

        @Schema(description = "Of a reversal: the position of the order's line that is taken back.")
        Integer orderPosition) {

    /** @param reversedQuantity null if nothing of it was taken back */
    public static LineView of(Line line, String currency, BigDecimal reversedQuantity) {
        return new LineView(
                line.position(),
                line.sku(),
                line.description(),
                line.quantity(),
                Money.of(line.unitPrice(), currency),
                Money.of(line.discount(), currency),
                line.taxRate(),
                Money.of(line.tax(), currency),
                Money.of(line.net(), currency),
                Money.of(line.unitCost(), currency),
                reversedQuantity,
                line.orderPosition());
    }
}
