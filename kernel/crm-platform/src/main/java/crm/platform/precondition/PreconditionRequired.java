package crm.platform.precondition;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** A change without saying which version it is based on could undo somebody else's. */
public final class PreconditionRequired extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "precondition-required";

    public PreconditionRequired(String header) {
        super(
                Kind.PRECONDITION_MISSING,
                CODE,
                "Send " + header + " with the ETag of the version that you have read",
                new FieldError("/header/" + header, "required", "is required here"));
    }
}
