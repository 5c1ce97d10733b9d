package crm.platform.search;

import crm.platform.problem.InvalidInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody looks for; there is something to look for in it.
 *
 * @param text as it was written
 * @param words the words of it; a row has to have each of them, or one like it
 */
public record SearchText(String text, List<String> words) {

    static final String POINTER = "/query/q";
    private static final int LONGEST = 200;
    private static final int MOST = 10;

    /** The zero to be left out when dialling from abroad. */
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");

    /** @throws InvalidInput at {@code /query/q} when it is too long, or there is no letter or digit in it */
    public static SearchText parse(String text) {
        if (text.length() > LONGEST) {
            throw InvalidInput.at(POINTER, "too-long", "must have at most " + LONGEST + " characters");
        }
        var words = new LinkedHashSet<String>();
        var numbers = Words.NUMBER.matcher(TRUNK_ZERO.matcher(text).replaceAll(""));
        var rest = numbers.replaceAll(number -> {
            words.add(Words.inOnePiece(number.group()));
            return " ";
        });
        words.addAll(TextAnalysis.ASKED.words(rest));
        if (words.isEmpty()) {
            throw InvalidInput.at(POINTER, "required", "must have a letter or a digit");
        }
        if (words.size() > MOST) {
            throw InvalidInput.at(POINTER, "too-many", "must have at most " + MOST + " words");
        }
        return new SearchText(text, List.copyOf(words));
    }
}
