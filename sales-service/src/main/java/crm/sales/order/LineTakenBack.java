package crm.sales.order;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** A line of which something was taken back stays as it is: the reversals are reckoned by it. */
public final class LineTakenBack extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "line-taken-back";

    LineTakenBack(int position) {
        super(
                Kind.CONFLICT,
                CODE,
                "Something of line " + position + " was taken back: it stays as it is",
                new FieldError("/lines", CODE, "must have line " + position + " as it is"));
    }
}
