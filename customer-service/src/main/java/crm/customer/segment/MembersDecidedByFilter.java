package crm.customer.segment;

import crm.platform.problem.Refusal;
import java.util.UUID;

/** Somebody wanted to take customers in or out of a segment whose filter decides on that. */
public final class MembersDecidedByFilter extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "segment-is-live";

    MembersDecidedByFilter(UUID segment) {
        super(Kind.CONFLICT, CODE, "The members of segment " + segment + " come and go by its filter");
    }
}
