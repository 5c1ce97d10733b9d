package crm.sales.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as somebody writes it; {@link LineReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SalesLineInput",
        description = "A line to write. Its amounts are in the currency of the whole, and its net amount is computed:"
                + " quantity × unit price − discount, rounded to the minor unit, half up.")
public record LineInput(
        @Schema(
                minimum = "1",
                description = "The line's place, which identifies it. Counted from 1 where no line says it.",
                examples = "1")
        Integer position,

        @Schema(
                maxLength = LineReader.SKU,
                description = "Stock keeping unit. Needed, unless the line takes a line of an order back.",
                examples = "85123A")
        String sku,

        @Schema(
                nullable = true,
                maxLength = LineReader.DESCRIPTION,
                description = "What the line says beside it.",
                examples = "White hanging heart")
        String description,

        @Schema(required = true, description = "How many units; more than 0, up to 4 decimals.", examples = "6")
        BigDecimal quantity,

        @Schema(description = "Price of one unit, before discount and tax; up to 6 decimals, may be 0.")
        Money unitPrice,

        @Schema(nullable = true, description = "What is taken off the whole line; 0 if absent.")
        Money discount,

        @Schema(
                nullable = true,
                description = "Tax as a fraction of the net amount, in place of `tax`.",
                examples = "0.2")
        BigDecimal taxRate,

        @Schema(nullable = true, description = "Tax on the whole line, in place of `taxRate`; 0 if both are absent.")
        Money tax,

        @Schema(nullable = true, description = "What one unit cost the seller; up to 6 decimals.")
        Money unitCost,

        @Schema(
                nullable = true,
                minimum = "1",
                description = "In a reversal of a known order: the position of the order's line that is taken back. All"
                        + " but the quantity follows from it.",
                examples = "1")
        Integer orderPosition) {

    /** The line as it would have to be written to stay as it is. */
    public static LineInput of(Line line, String currency) {
        return new LineInput(
                line.position(),
                line.sku(),
                line.description(),
                line.quantity(),
                Money.of(line.unitPrice(), currency),
                Money.of(line.discount(), currency),
                line.taxRate(),
                line.taxRate() == null ? Money.of(line.tax(), currency) : null,
                Money.of(line.unitCost(), currency),
                null);
    }

    /** The line of a reversal of a known order, as it would have to be written to stay as it is. */
    public static LineInput ofOrder(Line line) {
        return new LineInput(
                line.position(), null, null, line.quantity(), null, null, null, null, null, line.orderPosition());
    }
}
