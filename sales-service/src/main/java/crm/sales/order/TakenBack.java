package crm.sales.order;

import crm.platform.text.CurrencyCodes;
import crm.sales.line.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What all reversals together took back of a line.
 *
 * @param position the line's
 * @param quantity how many units
 * @param cancelled how many of them were cancelled; the others came back
 */
record TakenBack(
        int position, BigDecimal quantity, BigDecimal cancelled, BigDecimal discount, BigDecimal tax, BigDecimal net) {

    static TakenBack nothing(int position) {
        return new TakenBack(
                position, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    boolean isNothing() {
        return quantity.signum() == 0;
    }

    /** @param share of a reversal, positive or to be taken away again */
    TakenBack plus(Line share, boolean isCancellation) {
        return new TakenBack(
                position,
                plain(quantity.add(share.quantity())),
                isCancellation ? plain(cancelled.add(share.quantity())) : cancelled,
                discount.add(share.discount()),
                tax.add(share.tax()),
                net.add(share.net()));
    }

    TakenBack minus(Line share, boolean isCancellation) {
        return new TakenBack(
                position,
                plain(quantity.subtract(share.quantity())),
                isCancellation ? plain(cancelled.subtract(share.quantity())) : cancelled,
                discount.subtract(share.discount()),
                tax.subtract(share.tax()),
                net.subtract(share.net()));
    }

    /**
     * The share of one more reversal: what is due of the line for all units taken back by then, less what was taken back
     * before. So the shares of a line that is taken back whole add up to the line, to the cent.
     */
    Line share(Line line, int sharePosition, BigDecimal units, String currency) {
        return new Line(
                sharePosition,
                line.sku(),
                line.description(),
                units,
                line.unitPrice(),
                due(line.discount(), line, units, currency).subtract(discount).max(zero(currency)),
                null,
                due(line.tax(), line, units, currency).subtract(tax).max(zero(currency)),
                due(line.net(), line, units, currency).subtract(net).max(zero(currency)),
                line.unitCost(),
                position);
    }

    private BigDecimal due(BigDecimal whole, Line line, BigDecimal units, String currency) {
        return whole.multiply(quantity.add(units))
                .divide(line.quantity(), CurrencyCodes.decimals(currency), RoundingMode.HALF_UP);
    }

    private static BigDecimal zero(String currency) {
        return BigDecimal.ZERO.setScale(CurrencyCodes.decimals(currency));
    }

    /** In the one form that a quantity has. */
    private static BigDecimal plain(BigDecimal units) {
        var stripped = units.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
