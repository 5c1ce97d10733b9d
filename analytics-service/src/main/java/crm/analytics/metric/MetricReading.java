package crm.analytics.metric;

import crm.platform.problem.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the values of a measure's parameters. What is none is noted, and the default is given for it, so that all mistakes are
 * told at once.
 *
 * @param errors where mistakes are noted
 */
record MetricReading(List<FieldError> errors) {

    private static final int LONGEST = 40;
    private static final int MOST_DAYS = 36_600;

    private <T> T of(String name, String text, Function<String, T> read, String code, String detail, T ifAbsent) {
        if (text == null) {
            return ifAbsent;
        }
        try {
            if (text.length() <= LONGEST) {
                return read.apply(text);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below, with the value that is too long
        }
        errors.add(new FieldError("/query/" + name, code, detail));
        return ifAbsent;
    }

    UUID id(String name, String text) {
        return of(name, text, MetricReading::id, "invalid-id", "is no UUID", null);
    }

    Period period(String name, String text, Period ifAbsent) {
        var detail = "is no period such as P90D or P1Y, of a day at least and a hundred years at most";
        return of(name, text, MetricReading::period, "invalid-period", detail, ifAbsent);
    }

    BigDecimal decimal(String name, String text, BigDecimal ifAbsent, BigDecimal least, BigDecimal most) {
        var detail = "must be a number from " + least.toPlainString() + " to " + most.toPlainString();
        return of(name, text, value -> decimal(value, least, most), "out-of-range", detail, ifAbsent);
    }

    Integer whole(String name, String text, Integer ifAbsent, int most) {
        var detail = "must be a whole number from 1 to " + most;
        return of(name, text, value -> whole(value, most), "out-of-range", detail, ifAbsent);
    }

    List<String> kinds(String text) {
        if (text == null) {
            return InteractionFrequency.KINDS;
        }
        var asked = List.of(text.split(",", -1));
        if (!InteractionFrequency.KINDS.containsAll(asked)) {
            errors.add(new FieldError(
                    "/query/kinds", "unknown-kind", "must be of " + String.join(", ", InteractionFrequency.KINDS)));
        }
        return asked;
    }

    /** In full: {@link UUID#fromString} takes shorter groups too. */
    private static UUID id(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    private static Period period(String text) {
        var period = Period.parse(text);
        var days = period.toTotalMonths() * 30 + period.getDays();
        if (period.isNegative() || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException();
        }
        return period;
    }

    private static Integer whole(String text, int most) {
        var number = Integer.valueOf(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static BigDecimal decimal(String text, BigDecimal least, BigDecimal most) {
        var number = new BigDecimal(text);
        if (Math.abs(number.scale()) > LONGEST || number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new IllegalArgumentException();
        }
        return number;
    }
}
