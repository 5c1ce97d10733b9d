package crm.platform.parameter;

import crm.platform.json.EnumNames;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads typed parameters, and names the parameter that cannot be read instead of answering 404. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private record Reading(String expected, Function<String, ?> read) {}

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            Integer.class, new Reading("must be a whole number", Integer::valueOf),
            Long.class, new Reading("must be a whole number", Long::valueOf),
            Boolean.class, new Reading("must be true or false", ParameterConverters::truth),
            UUID.class, new Reading("must be a UUID", ParameterConverters::uuid),
            LocalDate.class, new Reading("must be a date, such as 2026-01-31", LocalDate::parse),
            Instant.class,
                    new Reading("must be a time of RFC 3339", text -> OffsetDateTime.parse(text)
                            .toInstant()),
            ZoneId.class, new Reading("must be a time zone, such as Europe/Berlin", ZoneId::of));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var pointer = pointer(annotations);
        var reading = type.isEnum() ? choice(type) : READINGS.get(type);
        return reading == null || pointer == null ? null : new Converter<>(type, reading, pointer);
    }

    private static Reading choice(Class<?> type) {
        var expected = "must be one of " + String.join(", ", EnumNames.of(type));
        return new Reading(expected, text -> {
            var constant = EnumNames.find(type, text);
            if (constant == null) {
                throw new IllegalArgumentException(expected);
            }
            return constant;
        });
    }

    private static String pointer(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return "/query/" + query.value();
            }
            if (annotation instanceof PathParam path) {
                return "/path/" + path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return "/header/" + header.value();
            }
        }
        return null;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException(text);
        }
        return UUID.fromString(text);
    }

    private record Converter<T>(Class<T> type, Reading reading, String pointer) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(reading.read().apply(text));
            } catch (RuntimeException e) {
                throw InvalidInput.at(pointer, "wrong-value", reading.expected());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
