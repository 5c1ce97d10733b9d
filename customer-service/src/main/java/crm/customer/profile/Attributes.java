package crm.customer.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.export.CellText;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Facts without a field of their own: text, numbers, truth values and lists of text, in bounded number and size. */
final class Attributes {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    /** Digits before and after the point; a longer number is an identifier and belongs in a text. */
    private static final int DIGITS = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Attributes() {}

    /** Reads the attributes of a body; those that are null are absent. */
    static Map<String, Object> read(Map<String, Object> typed, String pointer, Findings findings) {
        var attributes = new TreeMap<String, Object>();
        if (typed == null) {
            return attributes;
        }
        if (typed.size() > Limits.ATTRIBUTES) {
            findings.add(pointer, "wrong-length", "must have at most " + Limits.ATTRIBUTES + " attributes");
            return attributes;
        }
        typed.forEach((name, value) -> {
            var at = pointer + "/" + Pointers.escape(name);
            checkName(name, at, findings);
            var read = value(value, at, findings);
            if (read != null) {
                attributes.put(name, read);
            }
        });
        return attributes;
    }

    /** Whether a text is that of a value in a cell of an export; either is null when absent. */
    static boolean isWritten(String text, Object value) {
        return text != null && value != null && text.equals(CellText.of(JSON.valueToTree(value)));
    }

    private static void checkName(String name, String at, Findings findings) {
        if (name.length() > Limits.ATTRIBUTE_NAME || !NAME.matcher(name).matches()) {
            findings.add(
                    at,
                    "attribute-name-invalid",
                    "must have a name of letters, digits, dots, hyphens and underscores"
                            + " that starts with a letter and has at most " + Limits.ATTRIBUTE_NAME + " characters");
        }
    }

    private static Object value(Object typed, String at, Findings findings) {
        if (typed instanceof String text) {
            return CleanText.read(text, Limits.ATTRIBUTE_TEXT, at, findings);
        }
        if (typed instanceof Number number) {
            return number(number, at, findings);
        }
        if (typed instanceof List<?> list) {
            return list(list, at, findings);
        }
        if (typed != null && !(typed instanceof Boolean)) {
            findings.add(at, "wrong-type", "must be text, a number, a truth value or a list of text");
            return null;
        }
        return typed;
    }

    /** One Java type and one scale for each number, so that 1, 1.0 and 1e0 are no change to each other. */
    private static Object number(Number typed, String at, Findings findings) {
        var number = exact(typed);
        if (number == null || (long) number.precision() - number.scale() > DIGITS || number.scale() > DIGITS) {
            findings.add(at, "out-of-range", "must have at most " + DIGITS + " digits before and after the point");
            return null;
        }
        if (number.scale() > 0) {
            return number;
        }
        var integer = number.toBigIntegerExact();
        return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    }

    private static BigDecimal exact(Number typed) {
        try {
            return new BigDecimal(typed.toString()).stripTrailingZeros();
        } catch (ArithmeticException | NumberFormatException beyondAllScales) {
            return null;
        }
    }

    private static List<String> list(List<?> typed, String at, Findings findings) {
        if (typed.size() > Limits.ATTRIBUTE_LIST) {
            findings.add(at, "wrong-length", "must have at most " + Limits.ATTRIBUTE_LIST + " entries");
            return null;
        }
        if (!typed.stream().allMatch(String.class::isInstance)) {
            findings.add(at, "wrong-type", "must have text entries only");
            return null;
        }
        return typed.stream()
                .map(entry -> CleanText.read((String) entry, Limits.ATTRIBUTE_TEXT, at, findings))
                .filter(entry -> entry != null)
                .toList();
    }
}
