package crm.tables.encoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Finds out which encoding a text has. A byte order mark decides; then UTF-8, which no other text looks like by chance;
 * then how often the characters of the languages come after each other.
 */
public final class Encodings {

    private static final Map<Charset, byte[]> MARKS = Map.of(
            StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
    private static final int LONGEST_MARK = 3;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Those whose letters stand where the western ones have others. */
    private static final List<String> LATIN =
            List.of("ISO-8859-2", "windows-1250", "ISO-8859-9", "windows-1254", "ISO-8859-1");
    /** What Windows writes when it says that it writes the other; tried first where it differs in rare characters only. */
    private static final Map<String, String> WINDOWS = Map.of("ISO-8859-1", "windows-1252");
    /** What Windows has added to an encoding. */
    private static final Map<String, String> EXTENDED =
            Map.of("Shift_JIS", "windows-31j", "EUC-KR", "x-windows-949", "Big5", "x-windows-950");
    /** Unicode has been ruled out by then; the others are of mainframes and of mail. */
    private static final List<String> NOT_IN_FILES = List.of("UTF-", "IBM420", "IBM424", "IBM500", "ISO-2022");
    /** The detector judges long texts better. */
    private static final int LONG_ENOUGH = 4 * 1024;
    /** The confidence of encodings in which the bytes are possible and no more. */
    private static final int MERELY_POSSIBLE = 10;

    private Encodings() {}

    /** The encoding that a byte order mark tells; empty if there is none. */
    private static Optional<Charset> marked(byte[] beginning) {
        return MARKS.entrySet().stream()
                .filter(mark -> beginning.length >= mark.getValue().length
                        && Arrays.equals(
                                beginning, 0, mark.getValue().length, mark.getValue(), 0, mark.getValue().length))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The most likely encoding; empty if the bytes are no text in any that is known. Reads as much of the text as it needs,
     * and keeps a small part.
     */
    public static Optional<Charset> detect(InputStream text) throws IOException {
        var beginning = text.readNBytes(LONGEST_MARK);
        var marked = marked(beginning);
        return marked.isPresent()
                ? marked
                : detect(Sample.of(new SequenceInputStream(new ByteArrayInputStream(beginning), text)));
    }

    private static Optional<Charset> detect(List<byte[]> lines) {
        var inUtf8 = lines.stream()
                .filter(line ->
                        Plausibility.decoded(StandardCharsets.UTF_8, line).isPresent())
                .count();
        // a few lines that are not are mistakes in a text that is: they will be told apart, the others not be garbled
        return inUtf8 * 2 >= lines.size() ? Optional.of(StandardCharsets.UTF_8) : likely(joined(lines));
    }

    private static Optional<Charset> likely(byte[] sample) {
        var matches = new CharsetDetector().setText(lengthened(sample)).detectAll();
        var sure = candidates(matches, sample, match -> match.getConfidence() > MERELY_POSSIBLE);
        var possible = candidates(matches, sample, match -> match.getConfidence() <= MERELY_POSSIBLE)
                .sorted(Comparator.comparing(charset -> -Plausibility.frequency(charset, sample)));
        return Stream.concat(sure, possible)
                .findFirst()
                .map(charset ->
                        isOfLatinLetters(charset) && Plausibility.isAFewLetters(WESTERN, sample) ? WESTERN : charset)
                .or(() -> Optional.of(WESTERN).filter(charset -> Plausibility.isOrderly(charset, sample)));
    }

    private static boolean isOfLatinLetters(Charset charset) {
        return LATIN.contains(charset.name());
    }

    private static Stream<Charset> candidates(
            CharsetMatch[] matches, byte[] sample, Predicate<CharsetMatch> isCandidate) {
        return Stream.of(matches)
                .filter(isCandidate)
                .map(CharsetMatch::getName)
                .filter(name -> NOT_IN_FILES.stream().noneMatch(name::startsWith))
                .flatMap(Encodings::variants)
                .filter(charset -> Plausibility.isPlausible(charset, sample));
    }

    private static Stream<Charset> variants(String name) {
        return Stream.of(WINDOWS.get(name), name, EXTENDED.get(name))
                .filter(variant -> variant != null && Charset.isSupported(variant))
                .map(Charset::forName);
    }

    private static byte[] joined(List<byte[]> lines) {
        var all = new ByteArrayOutputStream();
        for (var line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        return all.toByteArray();
    }

    private static byte[] lengthened(byte[] sample) {
        var all = new ByteArrayOutputStream();
        while (all.size() < LONG_ENOUGH) {
            all.writeBytes(sample);
        }
        return all.toByteArray();
    }
}
