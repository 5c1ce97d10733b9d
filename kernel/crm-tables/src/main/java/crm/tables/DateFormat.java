package crm.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a file writes dates, such as {@code dd.MM.yyyy}. */
public record DateFormat(String pattern, DateTimeFormatter formatter) {

    private static final Pattern ALLOWED = Pattern.compile("(yyyy|MM?|dd?)([./-]?(yyyy|MM?|dd?)){2}");
    private static final String LETTERS = "yMd";

    /** @return null if the pattern is not one of year, month and day, each once */
    public static DateFormat parse(String pattern) {
        var isComplete = LETTERS.chars().allMatch(letter -> runs(pattern, letter) == 1);
        if (!ALLOWED.matcher(pattern).matches() || !isComplete) {
            return null;
        }
        // a year of the proleptic calendar needs no era; strict, so that there is no 30 February
        var strict = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DateFormat(pattern, strict);
    }

    /** The date in ISO 8601; the text as it is when it is no date, for whoever takes it to refuse it. */
    public String toIso(String text) {
        try {
            return LocalDate.parse(text, formatter).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static int runs(String pattern, int letter) {
        var runs = 0;
        for (var i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == letter && (i == 0 || pattern.charAt(i - 1) != letter)) {
                runs++;
            }
        }
        return runs;
    }
}
