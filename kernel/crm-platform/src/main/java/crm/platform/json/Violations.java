package crm.platform.json;

import crm.platform.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Map;

/** Violations of Bean Validation as errors with a place in the request. */
public final class Violations {

    /** The root of the validated value is the root of the body. */
    public static final String BODY = "";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "wrong-length"),
            Map.entry("Length", "wrong-length"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("DecimalMin", "out-of-range"),
            Map.entry("DecimalMax", "out-of-range"),
            Map.entry("Positive", "out-of-range"),
            Map.entry("PositiveOrZero", "out-of-range"),
            Map.entry("Past", "out-of-range"),
            Map.entry("PastOrPresent", "out-of-range"),
            Map.entry("Digits", "out-of-range"),
            Map.entry("Pattern", "wrong-format"),
            Map.entry("Email", "wrong-format"));

    private Violations() {}

    /** @param root pointer to the validated value */
    public static FieldError error(ConstraintViolation<?> violation, String root) {
        return new FieldError(root + pointer(violation.getPropertyPath()), code(violation), violation.getMessage());
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            append(pointer, node);
        }
        return pointer.toString();
    }

    /** A node tells the index or key that leads to it, and comes before its own name. */
    static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(JsonFaults.escape(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(JsonFaults.escape(node.getName()));
        }
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        var code = CODES.get(constraint.getSimpleName());
        return code == null ? kebab(constraint.getSimpleName()) : code;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
