package crm.analytics.facts;

import crm.events.sales.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A line of an order, or of what takes it back; amounts are positive.
 *
 * @param whole the order or the reversal
 * @param unitCost null when not known
 */
record LineFact(
        UUID whole,
        int position,
        String sku,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal tax,
        BigDecimal net,
        BigDecimal unitCost) {

    static List<LineFact> of(UUID whole, List<OrderLine> lines) {
        return lines.stream().map(line -> of(whole, line)).toList();
    }

    /** What the goods of all lines cost the seller; null when it is not known of one of them. */
    static BigDecimal cost(List<LineFact> lines) {
        if (lines.stream().anyMatch(line -> line.unitCost == null)) {
            return null;
        }
        return lines.stream()
                .map(line -> line.quantity.multiply(line.unitCost))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LineFact of(UUID whole, OrderLine line) {
        return new LineFact(
                whole,
                line.position(),
                line.sku(),
                line.quantity(),
                line.unitPrice(),
                orZero(line.discount()),
                orZero(line.tax()),
                line.net(),
                line.unitCost());
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
