package crm.sales.money;

import crm.platform.text.Findings;
import java.math.BigDecimal;

/** Reads numbers that are not negative. A number has one form, so that the same number is equal to itself. */
public final class Decimals {

    private static final int MOST_DIGITS = 13;

    private Decimals() {}

    /**
     * Reads an optional number.
     *
     * @param least decimals that the form has at least
     * @param most decimals that the number may have
     * @return null when absent or refused
     */
    public static BigDecimal read(BigDecimal typed, int least, int most, String pointer, Findings findings) {
        if (typed == null) {
            return null;
        }
        if (typed.signum() == 0) {
            return BigDecimal.ZERO.setScale(least);
        }
        var plain = typed.stripTrailingZeros();
        if (typed.signum() < 0) {
            findings.add(pointer, "out-of-range", "must not be negative");
            return null;
        }
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            findings.add(pointer, "out-of-range", "must have at most " + MOST_DIGITS + " digits before the point");
            return null;
        }
        if (plain.scale() > most) {
            findings.add(pointer, "too-many-decimals", "must have at most " + most + " decimals");
            return null;
        }
        return plain.scale() < least ? plain.setScale(least) : plain;
    }
}
