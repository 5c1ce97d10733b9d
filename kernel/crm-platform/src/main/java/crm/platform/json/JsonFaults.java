package crm.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says where and why a JSON text could not be read, in words for clients: no class names, no stack. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The refusal that tells the client about a failure to read what it sent. */
    public static Refusal of(JsonProcessingException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (failure instanceof StreamConstraintsException) {
            return new MalformedJson("The JSON text is nested too deeply or holds a number or name that is too long");
        }
        return failure instanceof JsonMappingException mapping ? misfit(mapping) : malformed(failure);
    }

    private static MalformedJson malformed(JsonProcessingException failure) {
        return new MalformedJson(position(failure.getLocation()) + firstLine(failure.getOriginalMessage()));
    }

    private static String position(JsonLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        return "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not JSON");
    }

    private static Refusal misfit(JsonMappingException failure) {
        if (failure.getCause() instanceof JsonProcessingException inner && inner != failure) {
            return of(inner);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (failure instanceof InvalidFormatException format) {
            return InvalidInput.at(pointer(failure), code(format), expected(format.getTargetType()));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        return InvalidInput.at(pointer(failure), "invalid", "is not a valid value");
    }

    /** A text that cannot be read as a date, a choice or the like has the wrong format; all else has the wrong type. */
    private static String code(InvalidFormatException failure) {
        var type = failure.getTargetType();
        var isPlain = type == null
                || type == String.class
                || type == Boolean.class
                || type.isPrimitive()
                || Number.class.isAssignableFrom(type) && type != BigDecimal.class;
        return failure.getValue() instanceof String && !isPlain ? "wrong-format" : "wrong-type";
    }

    private static Refusal mismatch(MismatchedInputException failure) {
        if (failure.getPath().isEmpty() && failure.getMessage().contains("railing token")) {
            return new MalformedJson(position(failure.getLocation()) + "there is more after the end of the JSON text");
        }
        return InvalidInput.at(pointer(failure), "wrong-type", expected(failure.getTargetType()));
    }

    private static Refusal unknown(UnrecognizedPropertyException failure) {
        var known = failure.getKnownPropertyIds() == null
                ? ""
                : "; allowed are "
                        + failure.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
        return InvalidInput.at(pointer(failure), "unknown-property", "is not a property here" + known);
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of " + String.join(", ", EnumNames.of(type));
        }
        return "must be " + TypeNames.of(type);
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** A reference token of RFC 6901. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What a client calls the shape of a Java type. */
    private static final class TypeNames {

        private static final Map<Class<?>, String> NAMES = Map.ofEntries(
                Map.entry(String.class, "a string"),
                Map.entry(Boolean.class, "true or false"),
                Map.entry(boolean.class, "true or false"),
                Map.entry(int.class, "a whole number"),
                Map.entry(Integer.class, "a whole number"),
                Map.entry(long.class, "a whole number"),
                Map.entry(Long.class, "a whole number"),
                Map.entry(BigDecimal.class, "a decimal number"),
                Map.entry(UUID.class, "a UUID"),
                Map.entry(Instant.class, "a time of RFC 3339, such as 2026-01-31T09:30:00Z"),
                Map.entry(LocalDate.class, "a date, such as 2026-01-31"),
                Map.entry(Duration.class, "a duration of ISO 8601, such as PT15M"),
                Map.entry(ZoneId.class, "a time zone, such as Europe/Berlin"));

        static String of(Class<?> type) {
            var name = NAMES.get(type);
            if (name != null) {
                return name;
            }
            return Collection.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
        }
    }
}
