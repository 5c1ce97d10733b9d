package crm.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what separates the cells of a CSV file, from its first line that is not empty. */
final class Delimiters {

    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');
    /** Excel obeys, and some programs write, a line before the header that names the delimiter. */
    private static final String TOLD = "sep=";

    private static final int LONGEST_HEADER = 1024 * 1024;

    private Delimiters() {}

    /** Whether the text begins with a line that names the delimiter; the text stays where it is. */
    static boolean isTold(BufferedReader text) {
        try {
            text.mark(TOLD.length());
            var beginning = new StringBuilder();
            for (var next = text.read(); next >= 0; next = text.read()) {
                beginning.append((char) next);
                if (beginning.length() == TOLD.length()) {
                    break;
                }
            }
            text.reset();
            return beginning.toString().equalsIgnoreCase(TOLD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of {@code , ; | tab} that is in the header most often outside of quotes; a comma if none is. */
    static char find(BufferedReader text, char quote) {
        try {
            if (isTold(text)) {
                var line = text.readLine();
                return line.length() > TOLD.length() ? line.charAt(TOLD.length()) : ',';
            }
            return mostFrequent(count(text, quote));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char mostFrequent(Map<Character, Integer> counts) {
        char best = USUAL.get(0);
        for (var candidate : USUAL) {
            if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Map<Character, Integer> count(BufferedReader text, char quote) throws IOException {
        var counts = new HashMap<Character, Integer>();
        var isQuoted = false;
        var isEmpty = true;
        for (var length = 0; length < LONGEST_HEADER; length++) {
            var next = text.read();
            var isLineEnd = next == '\n' || next == '\r';
            if (next < 0 || isLineEnd && !isQuoted && !isEmpty) {
                break;
            }
            isEmpty &= isLineEnd;
            isQuoted ^= next == quote;
            if (!isQuoted) {
                counts.merge((char) next, 1, Integer::sum);
            }
        }
        return counts;
    }
}
