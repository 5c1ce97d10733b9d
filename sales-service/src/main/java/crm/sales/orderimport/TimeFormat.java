package crm.sales.orderimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a file writes times. A time that a change of the clocks repeats is the earlier one, and one that it leaves out is as much
 * later.
 *
 * @param pattern as the client wrote it; null for ISO 8601
 * @param zone where a time without an offset was told
 * @param isOrIso whether a time may be of ISO 8601 too
 */
record TimeFormat(String pattern, DateTimeFormatter formatter, ZoneId zone, boolean isOrIso) {

    private static final Pattern ALLOWED = Pattern.compile("[yMdHhmsSaXx .:,/'T_-]{6,40}");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][ ]HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][X]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** @return null if the pattern is none of a date and a time */
    static TimeFormat parse(String pattern, ZoneId zone) {
        if (pattern == null) {
            return new TimeFormat(null, ISO, zone, false);
        }
        if (!ALLOWED.matcher(pattern).matches()) {
            return null;
        }
        try {
            var formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            var format = new TimeFormat(pattern, formatter, zone, false);
            var sample = OffsetDateTime.parse("2010-12-01T08:26:30Z");
            return format.read(formatter.format(sample)) == null ? null : format;
        } catch (IllegalArgumentException | DateTimeException notAPattern) {
            return null;
        }
    }

    /** For workbooks: their cells have texts of the form, or dates, which have none and are read as ISO 8601. */
    TimeFormat orIso() {
        return new TimeFormat(pattern, formatter, zone, true);
    }

    /** The time; null when the text is none. */
    Instant read(String text) {
        var time = read(formatter, text);
        return time == null && isOrIso ? read(ISO, text) : time;
    }

    /** What a time looks like, for people. */
    String expected() {
        return pattern == null ? "of ISO 8601, such as 2010-12-01T08:26:00" : "of the form " + pattern;
    }

    private Instant read(DateTimeFormatter form, String text) {
        try {
            return instant(form.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant instant(TemporalAccessor parsed) {
        var date = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        var local = LocalDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time);
        var offset = parsed.query(TemporalQueries.offset());
        return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
    }
}
