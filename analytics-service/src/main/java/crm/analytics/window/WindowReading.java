package crm.analytics.window;

import crm.analytics.money.Currencies;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads query parameters that say what facts an answer is about. What is wrong is noted, and null is given for it, so that all
 * mistakes are told at once.
 *
 * @param errors where mistakes are noted
 */
public record WindowReading(List<FieldError> errors) {

    public static final int LONGEST_TEXT = 100;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    /** What no name has, and what a picture or an XML document cannot hold. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF]");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** The zone whose days are meant; it must have been sent. */
    public ZoneId zone(String tz) {
        if (tz == null || tz.isBlank()) {
            note("tz", "required", "the time zone whose days are meant is missing");
            return null;
        }
        // ZoneId.of would also take offsets such as +02:00, which know no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(tz)) {
            note("tz", "time-zone-unknown", "is no IANA time zone such as Europe/Berlin");
            return null;
        }
        return ZoneId.of(tz);
    }

    /** A day that must have been sent. */
    public LocalDate day(String name, String value) {
        if (value == null) {
            note(name, "required", "a date such as 2026-03-31 is missing");
        }
        return dayIfSent(name, value);
    }

    /** A day, or null when none was sent. */
    public LocalDate dayIfSent(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(value);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                note(name, "out-of-range", "must be from 1900-01-01 to 2200-01-01");
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            note(name, "invalid-date", "is no date such as 2026-03-31");
            return null;
        }
    }

    /** The days from the first to before the other must be one at least, if both are known. */
    public void checkOrder(LocalDate first, LocalDate beyond) {
        if (first != null && beyond != null && !first.isBefore(beyond)) {
            note("to", "empty-range", "must be after from: the day itself is not counted");
        }
    }

    public void checkCurrency(String currency) {
        Currencies.error(currency, "/query/currency").ifPresent(errors::add);
    }

    public void checkCountry(String country) {
        if (country != null && !COUNTRY.matcher(country).matches()) {
            note("country", "country-unknown", "is no ISO 3166-1 alpha-2 code such as DE");
        }
    }

    /** A name that the facts carry, such as a channel. */
    public void checkText(String name, String value) {
        if (value == null) {
            return;
        }
        if (value.isBlank() || value.length() > LONGEST_TEXT) {
            note(name, "invalid-" + name, "must have from 1 to " + LONGEST_TEXT + " characters, not blanks alone");
        } else if (FORBIDDEN.matcher(value).find()) {
            note(name, "forbidden-character", "must not hold control characters");
        }
    }

    /** @throws InvalidInput that names each parameter that is wrong, if one is */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void note(String name, String code, String detail) {
        errors.add(new FieldError("/query/" + name, code, detail));
    }
}
