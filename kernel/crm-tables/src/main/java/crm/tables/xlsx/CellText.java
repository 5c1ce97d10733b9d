package crm.tables.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** What a cell's stored value says. */
final class CellText {

    /** More are not shown by Excel either: they are how binary fractions end. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LARGEST_EXPONENT = 400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    /** Excel counts a 29 February 1900, which never was, as its 60th day. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** A number written out. */
    static String number(String stored) {
        var number = decimal(stored);
        if (number == null) {
            return stored;
        }
        var isWritten = number.scale() == 0;
        var rounded = isWritten ? number : number.round(SHOWN);
        return rounded.signum() == 0 ? "0" : plain(rounded.stripTrailingZeros());
    }

    /** A date, a time of a day or both, as ISO 8601; a number that is none as the number. */
    static String date(String stored, boolean isFrom1904) {
        var number = decimal(stored);
        if (number == null || number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return number(stored);
        }
        var seconds = number.multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var day = (int) Math.floorDiv(seconds, SECONDS_OF_A_DAY.longValueExact());
        var second = Math.floorMod(seconds, SECONDS_OF_A_DAY.longValueExact());
        var time = LocalDate.EPOCH.atStartOfDay().plusSeconds(second);
        if (day == 0 && !isFrom1904) {
            return timeOf(time);
        }
        var date = dateOf(day, isFrom1904);
        return second == 0 ? date : date + "T" + timeOf(time);
    }

    /** Characters that XML cannot hold are written as {@code _x000D_} and the like. */
    static String unescaped(String stored) {
        return stored.contains("_x")
                ? ESCAPE.matcher(stored)
                        .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : stored;
    }

    private static String dateOf(int day, boolean isFrom1904) {
        if (isFrom1904) {
            return LocalDate.of(1904, 1, 1).plusDays(day).toString();
        }
        if (day == DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        var before = day < DAY_THAT_NEVER_WAS ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return before.plusDays(day).toString();
    }

    private static String timeOf(LocalDateTime time) {
        return java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    private static BigDecimal decimal(String stored) {
        try {
            var number = new BigDecimal(stored.strip());
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
