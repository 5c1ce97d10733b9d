package crm.platform.filter;

import crm.platform.json.EnumNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What sort of values a field of a list has: how they are written in a query and how an absent one is sorted. */
public enum FieldKind {
    TEXT("text", "''") {
        @Override
        Object read(String text, Class<?> type) {
            return text;
        }
    },
    CHOICE("one of the choices", null) {
        @Override
        Object read(String text, Class<?> type) {
            var constant = EnumNames.find(type, text);
            if (constant == null) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", EnumNames.of(type)));
            }
            return constant;
        }

        @Override
        String write(Object value) {
            return EnumNames.name((Enum<?>) value);
        }
    },
    INSTANT("a time of RFC 3339, such as 2026-01-31T09:30:00Z", "cast('0001-01-01T00:00:00Z' as Instant)") {
        @Override
        Object read(String text, Class<?> type) {
            var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return inRange(instant.toString().length() <= 27, instant);
        }
    },
    DATE("a date, such as 2026-01-31", "cast('0001-01-01' as LocalDate)") {
        @Override
        Object read(String text, Class<?> type) {
            var date = LocalDate.parse(text);
            return inRange(date.getYear() > 0 && date.getYear() < 10_000, date);
        }
    },
    UUID_VALUE("a UUID", null) {
        @Override
        Object read(String text, Class<?> type) {
            return inRange(text.length() == 36, UUID.fromString(text));
        }
    },
    WHOLE_NUMBER("a whole number", "-9223372036854775807L") {
        @Override
        Object read(String text, Class<?> type) {
            return Long.valueOf(text);
        }
    },
    DECIMAL("a decimal number", "-1e30BD") {
        @Override
        Object read(String text, Class<?> type) {
            var number = new BigDecimal(text);
            return inRange(number.precision() <= 40 && number.scale() <= 40 && number.scale() >= -40, number);
        }

        @Override
        String write(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    },
    FLAG("true or false", "false") {
        @Override
        Object read(String text, Class<?> type) {
            return inRange(text.equals("true") || text.equals("false"), Boolean.valueOf(text));
        }
    },
    ELEMENTS("text", null) {
        @Override
        Object read(String text, Class<?> type) {
            return text;
        }
    };

    private final String expects;
    private final String absent;

    FieldKind(String expects, String absent) {
        this.expects = expects;
        this.absent = absent;
    }

    /**
     * The value that a text in a query stands for.
     *
     * @throws RuntimeException if it stands for none
     */
    abstract Object read(String text, Class<?> type);

    /** The text that {@link #read} takes for this value. */
    String write(Object value) {
        return value.toString();
    }

    /** What a text must look like, for people. */
    String expects() {
        return expects;
    }

    /** HQL of the value that stands for an absent one in the order: lower than all others; null if there is none. */
    String absent() {
        return absent;
    }

    private static Object inRange(boolean condition, Object value) {
        if (!condition) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }
}
