package crm.platform.request;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The body has more bytes than this operation takes. */
public final class BodyTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "body-too-large";

    BodyTooLarge(long limit) {
        super(
                Kind.TOO_LARGE,
                CODE,
                "The body must have at most " + limit + " bytes",
                new FieldError("/header/Content-Length", CODE, "must be at most " + limit));
    }
}
