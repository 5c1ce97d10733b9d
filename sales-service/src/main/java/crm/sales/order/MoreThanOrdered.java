package crm.sales.order;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.Map;

/** More would be taken back of a line than was ordered and is left. */
public final class MoreThanOrdered extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "more-than-ordered";

    private final int position;
    private final BigDecimal left;

    MoreThanOrdered(int position, BigDecimal left, String pointer) {
        super(
                Kind.CONFLICT,
                CODE,
                "Of line " + position + " only " + left.toPlainString() + " is left to be taken back",
                new FieldError(pointer, CODE, "must be at most " + left.toPlainString()));
        this.position = position;
        this.left = left;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("orderPosition", position, "left", left);
    }
}
