package crm.sales.order;

import crm.sales.line.Line;
import java.util.List;

/**
 * What is left of an order's lines for reversals to take back.
 *
 * @param content what is said of the order
 * @param taken what other reversals took back
 */
record LinesLeft(OrderContent content, TakenBackLines taken) {

    /** All units that are left, line by line; lines of which nothing is left are not there. */
    List<WantedUnits> all() {
        return content.lines().stream()
                .map(line -> new WantedUnits(
                        line.position(),
                        line.quantity().subtract(taken.at(line.position()).quantity()),
                        line.position(),
                        "/lines"))
                .filter(units -> units.units().signum() > 0)
                .toList();
    }

    /**
     * The line of a reversal that takes so many units.
     *
     * @throws MoreThanOrdered when more is wanted than is left
     */
    Line share(WantedUnits units) {
        var line = content.line(units.orderPosition()).orElseThrow();
        var before = taken.at(units.orderPosition());
        var left = line.quantity().subtract(before.quantity());
        if (units.units().compareTo(left) > 0) {
            throw new MoreThanOrdered(units.orderPosition(), left, units.pointer() + "/quantity");
        }
        return before.share(line, units.position(), units.units(), content.currency());
    }
}
