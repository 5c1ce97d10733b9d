package crm.sales.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.sales.OrderLine;
import java.math.BigDecimal;

/**
 * A line, read and computed. Amounts are in the currency of the whole, and never negative.
 *
 * @param position its place, from 1; it is what identifies a line
 * @param description null when nothing is said
 * @param unitPrice of one unit, before discount and tax
 * @param discount what is taken off the whole line
 * @param taxRate as a fraction of the net; null when the tax itself was told
 * @param net quantity times unit price minus discount
 * @param unitCost what one unit cost the seller; null when not known
 * @param orderPosition the line of the order that this one takes back; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        int position,
        String sku,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal taxRate,
        BigDecimal tax,
        BigDecimal net,
        BigDecimal unitCost,
        Integer orderPosition) {

    /** As the other services are told. */
    public OrderLine told() {
        return new OrderLine(
                position, sku, description, quantity, unitPrice, discount, tax, net, unitCost, orderPosition);
    }
}
