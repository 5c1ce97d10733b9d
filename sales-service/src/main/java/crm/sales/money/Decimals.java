package crm.sales.money;

import crm.platform.text.Findings;
import java.math.BigDecimal;

/**
 * Reads numbers that are not negative. A number has one form, so that the same number is equal to itself, and no more digits
 * before the point than everybody who is told of it can keep.
 */
public final class Decimals {

    private static final int MOST_DIGITS = 13;

    private static final String OUT_OF_RANGE = "out-of-range";

    private Decimals() {}

    /** Whether a number that was computed has no more digits before the point than one that is read. */
    public static boolean fits(BigDecimal number) {
        return (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    /**
     * Notes that what follows from a value is too large.
     *
     * @param what follows from the value
     */
    public static void refuse(String what, String pointer, Findings findings) {
        findings.add(pointer, OUT_OF_RANGE, what + " must have at most " + MOST_DIGITS + " digits before the point");
    }

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
        if (typed.signum() < 0) {
            findings.add(pointer, OUT_OF_RANGE, "must not be negative");
            return null;
        }
        if (!fits(typed)) {
            findings.add(pointer, OUT_OF_RANGE, "must have at most " + MOST_DIGITS + " digits before the point");
            return null;
        }
        var plain = typed.stripTrailingZeros();
        if (plain.scale() > most) {
            findings.add(pointer, "too-many-decimals", "must have at most " + most + " decimals");
            return null;
        }
        return plain.scale() < least ? plain.setScale(least) : plain;
    }
}
