package crm.support.delivery;

import crm.platform.problem.Refusal;
import java.util.UUID;

/** A mail's state is known: there is nothing to settle. */
public final class NotInDoubt extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "mail-not-in-doubt";

    NotInDoubt(UUID id) {
        super(Kind.CONFLICT, CODE, "The mail " + id + " is not in doubt");
    }
}
