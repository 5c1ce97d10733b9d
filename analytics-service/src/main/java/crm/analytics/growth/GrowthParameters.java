package crm.analytics.growth;

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

/** The query parameters of the growth report as they were sent; all mistakes are told at once. */
public class GrowthParameters {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST_SOURCE = 100;

    @QueryParam("from")
    @Parameter(
            description = "First day of the report; the first day there is when left out",
            schema = @Schema(implementation = LocalDate.class),
            example = "2026-03-01")
    String from;

    @QueryParam("to")
    @Parameter(
            description = "First day after the report; the day after the last one there is when left out",
            schema = @Schema(implementation = LocalDate.class),
            example = "2026-04-01")
    String to;

    @QueryParam("tz")
    @Parameter(
            required = true,
            description = "IANA time zone whose days are counted",
            schema = @Schema(implementation = String.class),
            example = "Europe/Berlin")
    String tz;

    @QueryParam("source")
    @Parameter(
            description = "Only customers of this source",
            schema = @Schema(implementation = String.class, maxLength = LONGEST_SOURCE),
            example = "web-shop")
    String source;

    @QueryParam("country")
    @Parameter(
            description = "Only customers of this country, ISO 3166-1 alpha-2",
            schema = @Schema(implementation = String.class, pattern = "^[A-Z]{2}$"),
            example = "DE")
    String country;

    /** Throws {@link InvalidInput} that names each parameter that is wrong. */
    GrowthQuestion question() {
        var errors = new ArrayList<FieldError>();
        var zone = zone(errors);
        var first = date("from", from, errors);
        var beyond = date("to", to, errors);
        checkOrder(first, beyond, errors);
        checkFilters(errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new GrowthQuestion(new GrowthWindow(first, beyond), zone, source, country);
    }

    private ZoneId zone(List<FieldError> errors) {
        if (tz == null || tz.isBlank()) {
            errors.add(new FieldError("/query/tz", "required", "the time zone whose days are counted is missing"));
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
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            errors.add(new FieldError("/query/" + name, "invalid-date", "is no date such as 2026-03-31"));
            return null;
        }
    }

    private static void checkOrder(LocalDate first, LocalDate beyond, List<FieldError> errors) {
        if (first != null && beyond != null && !first.isBefore(beyond)) {
            errors.add(new FieldError("/query/to", "empty-range", "must be after from: the day itself is not counted"));
        }
    }

    private void checkFilters(List<FieldError> errors) {
        if (country != null && !COUNTRY.matcher(country).matches()) {
            errors.add(new FieldError("/query/country", "unknown-country", "is no ISO 3166-1 alpha-2 code such as DE"));
        }
        if (source != null && (source.length() > LONGEST_SOURCE || source.indexOf('\0') >= 0)) {
            errors.add(new FieldError(
                    "/query/source", "invalid-source", "must have at most 100 characters, none of them NUL"));
        }
    }
}
