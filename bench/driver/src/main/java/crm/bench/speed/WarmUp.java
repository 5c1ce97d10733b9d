package crm.bench.speed;

import java.util.function.DoubleSupplier;

/**
 * Drives a target until it gets no faster. A JVM that was just started does so for minutes, as long as its compilers work at
 * the code that a request runs through; they take the processor away from the targets beside it, too.
 */
final class WarmUp {
    /** What counts as faster: more than runs of the same target differ by. */
    private static final double FASTER = 1.04;

    private static final int PATIENCE = 2;
    private static final int MOST = 15;

    private WarmUp() {}

    /**
     * @param portion drives the target for some seconds and tells how many requests it answered in one
     * @return how many portions it took
     */
    static int drive(DoubleSupplier portion) {
        var best = portion.getAsDouble();
        var vain = 0;
        for (int portions = 1; ; portions++) {
            if (vain == PATIENCE || portions == MOST) {
                return portions;
            }
            var rate = portion.getAsDouble();
            if (rate > best * FASTER) {
                best = rate;
                vain = 0;
            } else {
                vain++;
            }
        }
    }
}
