package crm.analytics.metric;

import crm.platform.problem.Refusal;
import java.io.Serial;

/** Profit was asked for, and what the goods cost is not known of all that was sold. */
final class UnitCostUnknown extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitCostUnknown(long without, long all) {
        super(
                Kind.UNPROCESSABLE,
                "unit-cost-unknown",
                "Of " + without + " of " + all
                        + " orders and reversals not every line has a unit cost: give margin to compute the profit without it");
    }
}
