package crm.platform.idempotency;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The first call with this key has not ended yet. */
public final class KeyInUse extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "idempotency-key-in-use";

    KeyInUse() {
        super(
                Kind.CONFLICT,
                CODE,
                "A call with this idempotency key is running; try again in a moment",
                new FieldError("/header/" + CurrentCall.HEADER, CODE, "is in use by a running call"));
    }
}
