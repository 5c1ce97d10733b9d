package crm.platform.problem;

import java.util.List;

/** What was sent breaks a rule; every known violation is named with its place. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "validation-failed";

    public InvalidInput(List<FieldError> errors) {
        super(Kind.INVALID, CODE, summary(errors), errors.toArray(FieldError[]::new));
    }

    /** One violation at one place. */
    public static InvalidInput at(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldError(pointer, code, detail)));
    }

    private static String summary(List<FieldError> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("An invalid input has at least one error");
        }
        var first = errors.get(0);
        var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return first.pointer() + ": " + first.detail() + more;
    }
}
