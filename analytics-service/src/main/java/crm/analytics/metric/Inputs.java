package crm.analytics.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of a formula by name: a number, or a list of numbers. */
final class Inputs {

    private static final int DIGITS = 10;

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Inputs of(String name, long value) {
        return new Inputs().and(name, value);
    }

    static Inputs of(String name, BigDecimal value) {
        return new Inputs().and(name, value);
    }

    Inputs and(String name, long value) {
        return and(name, BigDecimal.valueOf(value));
    }

    /** Kept to ten decimals, so that who calculates with what is shown comes to the same. */
    Inputs and(String name, BigDecimal value) {
        values.put(name, plain(value));
        return this;
    }

    /** As it was given, whatever its decimals. */
    Inputs given(String name, BigDecimal value) {
        values.put(name, shortest(value));
        return this;
    }

    /** As they were given, whatever their decimals. */
    Inputs given(String name, List<BigDecimal> list) {
        values.put(name, list.stream().map(Inputs::shortest).toList());
        return this;
    }

    Inputs and(String name, List<BigDecimal> list) {
        values.put(name, list.stream().map(Inputs::plain).toList());
        return this;
    }

    BigDecimal number(String name) {
        return (BigDecimal) values.get(name);
    }

    List<BigDecimal> numbers(String name) {
        return ((List<?>) values.get(name)).stream().map(BigDecimal.class::cast).toList();
    }

    /** As text, without exponents. */
    Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> words.put(
                name,
                value instanceof BigDecimal number
                        ? number.toPlainString()
                        : numbers(name).stream().map(BigDecimal::toPlainString).toList()));
        return Collections.unmodifiableMap(words);
    }

    private static BigDecimal plain(BigDecimal value) {
        return shortest(value.scale() > DIGITS ? value.setScale(DIGITS, RoundingMode.HALF_UP) : value);
    }

    private static BigDecimal shortest(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
