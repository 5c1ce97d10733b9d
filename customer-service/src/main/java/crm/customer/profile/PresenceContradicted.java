package crm.customer.profile;

import crm.platform.problem.Refusal;

/** The caller wanted to create only, and the customer is there; or to update only, and it is not. */
public final class PresenceContradicted extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "precondition-failed";

    PresenceContradicted(UpsertMode mode, ExternalId key) {
        super(
                Kind.STALE,
                CODE,
                "There is " + (mode == UpsertMode.CREATE ? "a" : "no") + " customer with the id " + key.id() + " in "
                        + key.system());
    }
}
