package crm.support.ticket;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;
import java.util.UUID;

/** The customer was removed: nothing more is kept about it. */
public final class CustomerGone extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "customer-removed";

    CustomerGone(UUID id) {
        super(
                Kind.UNPROCESSABLE,
                CODE,
                "The customer " + id + " was removed",
                new FieldError("/customer/id", "removed", "is a customer who was removed"));
    }
}
