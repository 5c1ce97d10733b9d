package crm.bench.fault;

/**
 * One thing that must hold after a fault.
 *
 * @param name what holds
 * @param passed whether it does
 * @param found what was seen instead, or as proof
 */
record Check(String name, boolean passed, String found) {

    /** That both numbers are the same. */
    static Check equal(String name, long expected, long found) {
        return new Check(name, expected == found, found + " of " + expected);
    }

    /** That something did not occur. */
    static Check none(String name, long count) {
        return new Check(name, count == 0, count == 0 ? "none" : Long.toString(count));
    }
}
