package crm.analytics.metric;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a formula gives.
 *
 * @param value null when it is not defined
 * @param undefined why there is no value; null when there is one
 */
record Outcome(BigDecimal value, String undefined) {

    static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Outcome of(BigDecimal value) {
        return new Outcome(value, null);
    }

    static Outcome undefined(String reason) {
        return new Outcome(null, reason);
    }

    /** @param divisorName the input that must not be zero */
    static Outcome ratio(BigDecimal dividend, BigDecimal divisor, String divisorName) {
        return divisor.signum() == 0
                ? undefined(divisorName + " is zero")
                : of(dividend.divide(divisor, PRECISION));
    }

    /** @param divisorName the input that must not be zero */
    static Outcome percent(BigDecimal dividend, BigDecimal divisor, String divisorName) {
        return ratio(dividend.multiply(HUNDRED), divisor, divisorName);
    }
}
