package crm.platform.json;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** The body is no JSON text that we accept. */
public final class MalformedJson extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "malformed-json";

    MalformedJson(String detail) {
        this("", detail);
    }

    MalformedJson(String pointer, String detail) {
        super(Kind.INVALID, CODE, detail, new FieldError(pointer, CODE, detail));
    }
}
