package crm.analytics.metric;

import crm.analytics.metric.SalesTotals.Total;
import java.math.BigDecimal;

/** What is left of what was sold. */
final class Profit {

    static final String WORDS = "profit: net amount of the orders less cancellations and returns, times margin if it is given,"
            + " otherwise less what the goods cost (quantity × unit cost of each line).";

    private Profit() {}

    /**
     * The profit in a total.
     *
     * @param margin the part of revenue that is profit; null to take the goods' cost off
     * @throws UnitCostUnknown if there is no margin and the goods' cost is not known of every entry
     */
    static BigDecimal of(Total total, BigDecimal margin) {
        return total.net().subtract(cost(total, margin));
    }

    /**
     * What the goods in a total cost.
     *
     * @throws UnitCostUnknown if there is no margin and the goods' cost is not known of every entry
     */
    static BigDecimal cost(Total total, BigDecimal margin) {
        if (margin != null) {
            return total.net().multiply(BigDecimal.ONE.subtract(margin));
        }
        if (total.withoutCost() > 0) {
            throw new UnitCostUnknown(total.withoutCost(), total.orders() + total.reversals());
        }
        return total.cost();
    }
}
