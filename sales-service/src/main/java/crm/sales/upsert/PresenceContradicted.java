package crm.sales.upsert;

import crm.platform.problem.Refusal;

/** The caller wanted to create only, and the thing is there; or to change only, and it is not. */
public final class PresenceContradicted extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "precondition-failed";

    PresenceContradicted(String resource, UpsertMode mode, ExternalId key) {
        super(
                Kind.STALE,
                CODE,
                "There is " + (mode == UpsertMode.CREATE ? "a " : "no ") + resource + " with the id " + key.id()
                        + " in " + key.system());
    }
}
