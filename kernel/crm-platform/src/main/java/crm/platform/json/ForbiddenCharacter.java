package crm.platform.json;

import crm.platform.problem.FieldError;
import crm.platform.problem.Refusal;

/** A text holds what is no character: NUL, or half of a surrogate pair. */
public final class ForbiddenCharacter extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "forbidden-character";

    ForbiddenCharacter(String pointer) {
        super(
                Kind.INVALID,
                CODE,
                "A text must not hold NUL or half a surrogate pair",
                new FieldError(pointer, CODE, "must not hold NUL or half a surrogate pair"));
    }
}
