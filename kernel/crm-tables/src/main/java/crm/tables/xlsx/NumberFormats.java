package crm.tables.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which styles show a number as a date or time: Excel has no other dates. */
final class NumberFormats {

    /** What is shown as it stands: quoted, escaped, a colour, a condition, a currency. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(?i:h+|m+|s+)])[^\\]]*]");

    private static final Pattern PART_OF_A_DATE = Pattern.compile("[ymdhsYMDHS]");
    private static final int MOST_STYLES = 65_536;
    private static final int LAST_BUILT_IN = 163;

    private final List<Boolean> dates = new ArrayList<>();

    /** @param styles the part; null if the workbook has none */
    NumberFormats(XmlCursor styles) {
        if (styles != null) {
            read(styles, new HashSet<>());
        }
    }

    /** @param style of a cell; null if it has none */
    boolean isDate(String style) {
        try {
            var index = style == null ? -1 : Integer.parseInt(style);
            return index >= 0 && index < dates.size() && dates.get(index);
        } catch (NumberFormatException e) {
            throw WorkbookUnreadable.malformed("is damaged: it has a cell with the style " + style);
        }
    }

    private void read(XmlCursor styles, Set<String> custom) {
        while (styles.nextStart()) {
            if (styles.name().equals("numFmt") && custom.size() < MOST_STYLES) {
                if (showsDate(styles.attribute("formatCode"))) {
                    custom.add(styles.attribute("numFmtId"));
                }
            } else if (styles.name().equals("cellXfs")) {
                readCells(styles, custom);
            }
        }
    }

    private void readCells(XmlCursor styles, Set<String> custom) {
        while (styles.nextStartWithin("cellXfs")) {
            if (styles.name().equals("xf") && dates.size() < MOST_STYLES) {
                var format = styles.attribute("numFmtId");
                dates.add(format != null && (custom.contains(format) || isBuiltInDate(format)));
            }
        }
    }

    private static boolean showsDate(String format) {
        var positive =
                format == null ? "" : LITERAL.matcher(format).replaceAll("").split(";", -1)[0];
        return PART_OF_A_DATE.matcher(positive).find();
    }

    /** The numbers of ECMA-376, part 1, 18.8.30, those of East Asia among them. */
    private static boolean isBuiltInDate(String format) {
        if (!format.matches("\\d{1,3}") || Integer.parseInt(format) > LAST_BUILT_IN) {
            return false;
        }
        var number = Integer.parseInt(format);
        return number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
    }
}
