package crm.platform.idempotency;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The key was used before for another request. */
public final class KeyReused extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "idempotency-key-reused";

    KeyReused() {
        super(
                Kind.UNPROCESSABLE,
                CODE,
                "The idempotency key was used for another request; take a new one",
                new FieldError("/header/" + CurrentCall.HEADER, CODE, "was used for another request"));
    }
}
