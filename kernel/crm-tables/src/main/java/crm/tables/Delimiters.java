package crm.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what separates the cells of a CSV file, from its first line that is not empty. */
final class Delimiters {

    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');
    /** Excel obeys, and some programs write, a line before the header that names the delimiter. */
    private static final String TOLD = "sep=";

    /** In characters: some programs fill the line with a delimiter for each column. */
    private static final int LONGEST_TOLD = 200;

    private static final int LONGEST_HEADER = 1024 * 1024;

    private Delimiters() {}

    /**
     * Whether the text begins with a line that names the delimiter; the text stays where it is.
     *
     * @throws FileUnusable when that line is too long to be one
     */
    static boolean isTold(BufferedReader text) {
        return told(text).isPresent();
    }

    /**
     * The delimiter that the first line names, or else the one of {@code , ; | tab} that is in the header most often outside
     * of quotes. If none of these but the quote can be: the quote, if it is one of them, or else a comma.
     *
     * @throws FileUnusable when the first line names what cannot be a delimiter
     */
    static char find(BufferedReader text, char quote) {
        return told(text).map(Delimiters::named).orElseGet(() -> mostFrequent(count(text, quote), quote));
    }

    /** What the line that names the delimiter says; empty if there is none. The text stays where it is. */
    private static Optional<String> told(BufferedReader text) {
        try {
            text.mark(LONGEST_TOLD + 1);
            var line = new StringBuilder();
            for (var read = 0; read <= LONGEST_TOLD; read++) {
                var next = text.read();
                if (next < 0 || next == '\n' || next == '\r') {
                    break;
                }
                line.append((char) next);
            }
            text.reset();
            return afterMark(line.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> afterMark(String line) {
        if (!line.regionMatches(true, 0, TOLD, 0, TOLD.length())) {
            return Optional.empty();
        }
        if (line.length() > LONGEST_TOLD) {
            throw new FileUnusable("malformed-csv", "has a first line sep= that is too long to name a delimiter");
        }
        return Optional.of(line.substring(TOLD.length()));
    }

    private static char named(String told) {
        var delimiter = told.isEmpty() ? USUAL.get(0) : told.charAt(0);
        if (!CsvTable.canBeControl(delimiter)) {
            throw new FileUnusable("malformed-csv", "names in its first line, sep=, what cannot be a delimiter");
        }
        return delimiter;
    }

    private static char mostFrequent(Map<Character, Integer> counts, char quote) {
        var best = USUAL.contains(quote) ? quote : USUAL.get(0);
        var most = 0;
        for (var candidate : USUAL) {
            var count = counts.getOrDefault(candidate, 0);
            if (candidate != quote && count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static Map<Character, Integer> count(BufferedReader text, char quote) {
        try {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
