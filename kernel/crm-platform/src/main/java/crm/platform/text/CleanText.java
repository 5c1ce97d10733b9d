package crm.platform.text;

import java.text.Normalizer;

/**
 * One form for text that people type: Unicode NFC, no blanks around it, no control characters within. What is left
 * empty counts as absent. Lengths are in code points, as PostgreSQL counts them.
 */
public final class CleanText {

    private CleanText() {}

    /**
     * Reads optional text.
     *
     * @param typed what came in; may be null
     * @param limit the longest text that is kept, in code points
     * @return the text, or null when there is none or it was refused
     */
    public static String read(String typed, int limit, String pointer, Findings findings) {
        if (typed == null) {
            return null;
        }
        var text = trim(Normalizer.normalize(typed, Normalizer.Form.NFC));
        if (text.codePoints().anyMatch(CleanText::isForbidden)) {
            findings.add(pointer, "forbidden-character", "must not hold control characters");
            return null;
        }
        if (text.codePointCount(0, text.length()) > limit) {
            findings.add(pointer, "wrong-length", "must have at most " + limit + " characters");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #read}, but absence is a finding. */
    public static String require(String typed, int limit, String pointer, Findings findings) {
        if (typed == null || trim(typed).isEmpty()) {
            findings.add(pointer, "required", "is required");
            return null;
        }
        return read(typed, limit, pointer, findings);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Unlike {@link String#strip}, also the no-break space and the byte order mark that spreadsheets leave behind. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Whether a character is none to be read: controls, line separators, halves of a pair. */
    static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
