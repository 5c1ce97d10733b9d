package crm.sales.order;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** An order does not go from one state to another in this way. */
public final class TransitionNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "transition-not-allowed";

    TransitionNotAllowed(String field, String from, String to) {
        super(
                Kind.CONFLICT,
                CODE,
                "What is " + from + " does not become " + to,
                new FieldError("/" + field, CODE, "must not become " + to + ", it is " + from));
    }
}
