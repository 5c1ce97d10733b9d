package crm.sales.line;

import crm.sales.money.Decimals;
import crm.sales.money.MinorUnits;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What lines come to, in the minor units of their currency.
 *
 * @param gross net plus tax
 */
@Embeddable
public record LineTotals(BigDecimal net, BigDecimal tax, BigDecimal gross) {

    /** What lines of a currency come to. */
    public static LineTotals of(List<Line> lines, String currency) {
        var net = MinorUnits.sum(lines, Line::net, currency);
        var tax = MinorUnits.sum(lines, Line::tax, currency);
        return new LineTotals(net, tax, net.add(tax));
    }

    /** Whether everybody who is told of them can keep them: the gross is the largest. */
    boolean fit() {
        return Decimals.fits(gross);
    }
}
