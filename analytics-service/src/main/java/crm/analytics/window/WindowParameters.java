package crm.analytics.window;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that say what facts an answer is about; all mistakes are told at once. */
public class WindowParameters {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST_CHANNEL = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    @QueryParam("from")
    @Parameter(
            required = true,
            description = "First day",
            schema = @Schema(implementation = LocalDate.class),
            example = "2010-12-01")
    String from;

    @QueryParam("to")
    @Parameter(
            required = true,
            description = "First day after it",
            schema = @Schema(implementation = LocalDate.class),
            example = "2011-01-01")
    String to;

    @QueryParam("tz")
    @Parameter(
            required = true,
            description = "IANA time zone whose days are meant",
            schema = @Schema(implementation = String.class),
            example = "Europe/London")
    String tz;

    @QueryParam("currency")
    @Parameter(
            description =
                    "ISO 4217. Required when there are facts of more than one: amounts of different currencies are"
                            + " never added up",
            schema = @Schema(implementation = String.class, pattern = "^[A-Z]{3}$"),
            example = "GBP")
    protected String currency;

    @QueryParam("country")
    @Parameter(
            description = "Only facts of this country, ISO 3166-1 alpha-2",
            schema = @Schema(implementation = String.class, pattern = "^[A-Z]{2}$"),
            example = "GB")
    String country;

    @QueryParam("channel")
    @Parameter(
            description =
                    "Only facts of this channel; a cancellation or return has that of its order, and none while the order is"
                            + " not known",
            schema = @Schema(implementation = String.class, maxLength = LONGEST_CHANNEL),
            example = "shop")
    String channel;

    /** @throws InvalidInput that names each parameter that is wrong */
    public final FactSelection selection() {
        var errors = new ArrayList<FieldError>();
        var zone = zone(errors);
        var first = date("from", from, errors);
        var beyond = date("to", to, errors);
        if (first != null && beyond != null && !first.isBefore(beyond)) {
            errors.add(new FieldError("/query/to", "empty-range", "must be after from: the day itself is not counted"));
        }
        checkFilters(errors);
        check(errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new FactSelection(new Window(first, beyond, zone), currency, country, channel);
    }

    /** What a subclass adds. */
    protected void check(List<FieldError> errors) {}

    private ZoneId zone(List<FieldError> errors) {
        if (tz == null || tz.isBlank()) {
            errors.add(new FieldError("/query/tz", "required", "the time zone whose days are meant is missing"));
            return null;
        }
        // ZoneId.of would also take offsets such as +02:00, which know no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(tz)) {
            errors.add(new FieldError("/query/tz", "unknown-time-zone", "is no IANA time zone such as Europe/Berlin"));
            return null;
        }
        return ZoneId.of(tz);
    }

    private static LocalDate date(String name, String value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError("/query/" + name, "required", "a date such as 2026-03-31 is missing"));
            return null;
        }
        try {
            var date = LocalDate.parse(value);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                errors.add(new FieldError("/query/" + name, "out-of-range", "must be from 1900-01-01 to 2200-01-01"));
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            errors.add(new FieldError("/query/" + name, "invalid-date", "is no date such as 2026-03-31"));
            return null;
        }
    }

    private void checkFilters(List<FieldError> errors) {
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            errors.add(new FieldError("/query/currency", "unknown-currency", "is no ISO 4217 code such as EUR"));
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            errors.add(new FieldError("/query/country", "unknown-country", "is no ISO 3166-1 alpha-2 code such as DE"));
        }
        if (channel != null && (channel.length() > LONGEST_CHANNEL || channel.indexOf('\0') >= 0)) {
            errors.add(new FieldError(
                    "/query/channel", "invalid-channel", "must have at most 100 characters, none of them NUL"));
        }
    }
}
