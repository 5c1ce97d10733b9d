package crm.platform.json;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The operation needs a body and got none, or null. */
public final class BodyMissing extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "body-missing";

    BodyMissing() {
        super(Kind.INVALID, CODE, "A JSON body is required", new FieldError("", "required", "is required"));
    }
}
