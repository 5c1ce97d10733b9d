package crm.platform.text;

/**
 * Text of others, as it may stand in a line of the log: whoever sent it may have put line breaks into it, or a book. What no line
 * holds becomes U+FFFD.
 */
public final class LogText {
    private static final int LONGEST = 100;
    private static final int REPLACEMENT = 0xFFFD;

    private LogText() {}

    /** The text, cut behind a hundred code points; null for null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> CleanText.isForbidden(c) ? REPLACEMENT : c)
                .forEach(shown::appendCodePoint);
        return text.codePoints().skip(LONGEST).findAny().isEmpty()
                ? shown.toString()
                : shown.append('…').toString();
    }
}
