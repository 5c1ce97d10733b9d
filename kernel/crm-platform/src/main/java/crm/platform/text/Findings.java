package crm.platform.text;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one request: a caller learns of all of it at once. */
public final class Findings {

    /** Enough to correct a form by; a hostile body must not be answered with a larger one. */
    private static final int LIMIT = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Notes that a value cannot be taken.
     *
     * @param pointer RFC 6901 pointer to the value in the body
     * @param code stable code
     * @param detail what would be right, for a person to read
     */
    public void add(String pointer, String code, String detail) {
        if (errors.size() < LIMIT) {
            errors.add(new FieldError(pointer, code, detail));
        }
    }

    /** @throws InvalidInput when there is at least one finding */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(List.copyOf(errors));
        }
    }
}
