package crm.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words that something is found by: in lower case, without accents and punctuation. Chinese, Japanese and Korean text,
 * which has no blanks, becomes its characters and pairs of characters. Collects without duplicates, in order.
 */
public final class Words {

    private static final int LONGEST = 100;
    /** A number with blanks and the like in it, as people write phone numbers. */
    static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d\\s()./-]{3,}\\d");

    private static final Pattern LETTERS_OR_DIGITS = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final Set<String> words = new TreeSet<>();

    /** Adds what people call it: names, addresses. A word of letters and digits counts whole and in its parts. */
    public Words text(String text) {
        for (var word : TextAnalysis.STORED.words(text)) {
            add(word);
            if (word.chars().anyMatch(Character::isDigit)) {
                addParts(word);
            }
        }
        return this;
    }

    /** Adds a code that people write with or without blanks and hyphens: it, and numbers in it, count in one piece too. */
    public Words code(String code) {
        text(code);
        add(inOnePiece(code));
        var numbers = NUMBER.matcher(code);
        while (numbers.find()) {
            add(inOnePiece(numbers.group()));
        }
        return this;
    }

    /** Adds a phone number: people may leave out the country code. */
    public Words phone(String international, String national) {
        add(inOnePiece(international));
        add(inOnePiece(national));
        return this;
    }

    public Words texts(Collection<String> texts) {
        texts.forEach(this::text);
        return this;
    }

    public Words codes(Collection<String> codes) {
        codes.forEach(this::code);
        return this;
    }

    public List<String> list() {
        return List.copyOf(words);
    }

    /** The letters and digits of a code without what is between them, nor zeros in front of a number. */
    static String inOnePiece(String code) {
        return withoutLeadingZeros(
                String.join("", TextAnalysis.ASKED.words(code)).toLowerCase(Locale.ROOT));
    }

    /** Whether a word is in the book of those that are spelt alike: a mistyped number is another number. */
    static boolean isSpelt(String word) {
        return word.length() > 1 && word.chars().allMatch(Words::isOfAlphabet);
    }

    private static boolean isOfAlphabet(int character) {
        return Character.isLetter(character) && !Character.isIdeographic(character);
    }

    private void addParts(String word) {
        var parts = LETTERS_OR_DIGITS.matcher(word);
        while (parts.find()) {
            if (parts.group().length() > 1) {
                add(parts.group());
            }
        }
    }

    private void add(String word) {
        if (!word.isEmpty() && word.length() <= LONGEST) {
            words.add(word);
        }
    }

    private static String withoutLeadingZeros(String word) {
        return word.chars().allMatch(Character::isDigit)
                ? LEADING_ZEROS.matcher(word).replaceFirst("")
                : word;
    }
}
