package crm.analytics.growth;

import crm.analytics.window.WindowReading;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query parameters of the growth report as they were sent; all mistakes are told at once. They are not those of a window
 * of facts: its ends may be open, and it has sources, but no currency and no channel.
 */
public class GrowthParameters {

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
            schema = @Schema(implementation = String.class, maxLength = WindowReading.LONGEST_TEXT),
            example = "web-shop")
    String source;

    @QueryParam("country")
    @Parameter(
            description = "Only customers of this country, ISO 3166-1 alpha-2",
            schema = @Schema(implementation = String.class, pattern = "^[A-Z]{2}$"),
            example = "DE")
    String country;

    /** @throws InvalidInput that names each parameter that is wrong */
    GrowthQuestion question() {
        var sent = new WindowReading(new ArrayList<>());
        var zone = sent.zone(tz);
        var first = sent.dayIfSent("from", from);
        var beyond = sent.dayIfSent("to", to);
        sent.checkOrder(first, beyond);
        sent.checkCountry(country);
        sent.checkText("source", source);
        sent.throwIfAny();
        return new GrowthQuestion(new GrowthWindow(first, beyond), zone, source, country);
    }
}
