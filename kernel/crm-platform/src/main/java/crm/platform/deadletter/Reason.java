package crm.platform.deadletter;

/**
 * Why an event could not be handled, in one line.
 *
 * @param text what was thrown
 * @param cause what began it: the innermost cause, or the same
 */
record Reason(String text, String cause) {
    private static final int LONGEST = 500;

    static Reason of(Throwable failure) {
        return new Reason(line(failure), line(rootOf(failure)));
    }

    private static Throwable rootOf(Throwable failure) {
        if (failure.getCause() != null) {
            return rootOf(failure.getCause());
        }
        // a transaction that cannot be committed says so, and keeps why beside
        return failure.getSuppressed().length == 0 ? failure : rootOf(failure.getSuppressed()[0]);
    }

    /** The first line only: what databases add below it quotes the row, and with it personal details. */
    private static String line(Throwable failure) {
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        var line = (failure.getClass().getSimpleName() + ": " + message).replace('\0', '\uFFFD');
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
