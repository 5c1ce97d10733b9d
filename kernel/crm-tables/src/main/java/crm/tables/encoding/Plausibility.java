package crm.tables.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether bytes, read in some encoding, could have been meant: short texts are too short for statistics alone. */
final class Plausibility {

    /** Letters with marks seldom follow one another in a language of Latin letters: these would be bytes of something else. */
    private static final Pattern ROW_OF_LATIN = Pattern.compile("[\\u0080-\\u024F\\u2000-\\u20CF]{3,}");
    /** A character of East Asia alone in a word of Latin letters: these would be two letters with marks. */
    private static final Pattern ALONE_IN_LATIN = Pattern.compile(
            "(?<=[A-Za-z])[^\\x00-\\u024F](?![^\\x00-\\u024F])|(?<![^\\x00-\\u024F])[^\\x00-\\u024F](?=[A-Za-z])");

    /** What no text is full of. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}&&[^\t\n]]");

    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]");
    /** The first bytes of the characters that are used most: standards sort them before the rare ones. */
    private static final Map<String, Pattern> FREQUENT = Map.of(
            "GB18030", Pattern.compile("[\\u00B0-\\u00D7]"),
            "Big5", Pattern.compile("[\\u00A4-\\u00C6]"),
            "Shift_JIS", Pattern.compile("[\\u0082\\u0083\\u0088-\\u0097]"),
            "EUC-JP", Pattern.compile("[\\u00A4\\u00A5\\u00B0-\\u00CF]"),
            "EUC-KR", Pattern.compile("[\\u00B0-\\u00C8]"));

    private static final int FEW = 6;

    private Plausibility() {}

    /** Empty if the bytes are impossible in the encoding. */
    static Optional<String> decoded(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Names and words are made of letters; bytes read in a wrong encoding are signs, or letters in odd places. */
    static boolean isPlausible(Charset charset, byte[] bytes) {
        return decoded(charset, bytes).map(Plausibility::isPlausible).orElse(false);
    }

    /** Which part of the characters is among those of the encoding that are used most, from 0 to 1. */
    static double frequency(Charset charset, byte[] bytes) {
        var frequent = FREQUENT.get(charset.name());
        if (frequent == null) {
            return 0;
        }
        var characters = FOREIGN.matcher(decoded(charset, bytes).orElse(""))
                .results()
                .map(found -> first(charset, found.group()))
                .toList();
        var used = characters.stream()
                .filter(first -> frequent.matcher(first).matches())
                .count();
        return characters.isEmpty() ? 0 : (double) used / characters.size();
    }

    /** The first byte of a character in the encoding, as a character of the same number. */
    private static String first(Charset charset, String character) {
        return String.valueOf((char) (character.getBytes(charset)[0] & 0xFF));
    }

    /** Whether no letters are in odd places; there may be nothing but signs. */
    static boolean isOrderly(Charset charset, byte[] bytes) {
        return decoded(charset, bytes).map(Plausibility::isOrderly).orElse(false);
    }

    /** Whether everything beyond ASCII is a letter, and that so little that statistics tell nothing. */
    static boolean isAFewLetters(Charset charset, byte[] bytes) {
        var text = decoded(charset, bytes).orElse("");
        var foreign = count(FOREIGN, text);
        return foreign < FEW && letters(text) == foreign && isOrderly(text);
    }

    private static boolean isPlausible(String text) {
        return letters(text) * 10 >= count(FOREIGN, text) * 7 && isOrderly(text);
    }

    private static boolean isOrderly(String text) {
        var odd = ROW_OF_LATIN
                        .matcher(text)
                        .results()
                        .mapToInt(row -> row.end() - row.start())
                        .sum()
                + count(ALONE_IN_LATIN, text);
        return odd * 2 < count(FOREIGN, text) && count(CONTROL, text) * 10 < count(FOREIGN, text);
    }

    private static long letters(String text) {
        return text.codePoints()
                .filter(character -> character > 0x7F && Character.isLetter(character))
                .count();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
