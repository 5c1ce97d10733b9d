package crm.analytics.window;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that say what facts an answer is about; all mistakes are told at once. */
public class WindowParameters {

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
            schema = @Schema(implementation = String.class, maxLength = WindowReading.LONGEST_TEXT),
            example = "shop")
    String channel;

    /** @throws InvalidInput that names each parameter that is wrong */
    public final FactSelection selection() {
        var errors = new ArrayList<FieldError>();
        var sent = new WindowReading(errors);
        var zone = sent.zone(tz);
        var first = sent.day("from", from);
        var beyond = sent.day("to", to);
        sent.checkOrder(first, beyond);
        sent.checkCurrency(currency);
        sent.checkCountry(country);
        sent.checkText("channel", channel);
        check(errors);
        sent.throwIfAny();
        return new FactSelection(new Window(first, beyond, zone), currency, country, channel);
    }

    /** What a subclass adds. */
    protected void check(List<FieldError> errors) {}
}
