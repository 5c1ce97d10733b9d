package crm.analytics.revenue;

import crm.analytics.window.Buckets;
import crm.analytics.window.WindowParameters;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the revenue report as they were sent. */
public class RevenueParameters extends WindowParameters {

    private static final List<String> CHOICES = List.of("day", "month", "country", "product");
    private static final int MOST_DAYS = 3_700;
    private static final int USUAL_TOP = 200;
    private static final int MOST_TOP = 1_000;

    @QueryParam("by")
    @Parameter(
            required = true,
            description = "What the revenue is divided by",
            schema = @Schema(enumeration = {"day", "month", "country", "product"}))
    String by;

    @QueryParam("top")
    @Parameter(
            description = "By country or product: how many rows, those with the most revenue; the rest is summed up as `others`",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "200"))
    String top;

    /** @throws InvalidInput that names each parameter that is wrong */
    RevenueQuestion question() {
        var facts = selection();
        var part = RevenueBy.valueOf(by.toUpperCase(Locale.ROOT));
        if (part.granularity() != null && Buckets.count(facts.window(), part.granularity()) > MOST_DAYS) {
            throw InvalidInput.at("/query/to", "window-too-long", "must be at most " + MOST_DAYS + " days after from");
        }
        return new RevenueQuestion(facts, part, top == null ? USUAL_TOP : Integer.parseInt(top));
    }

    @Override
    protected void check(List<FieldError> errors) {
        if (by == null) {
            errors.add(new FieldError("/query/by", "required", "is missing: one of " + String.join(", ", CHOICES)));
        } else if (!CHOICES.contains(by)) {
            errors.add(new FieldError("/query/by", "wrong-value", "must be one of " + String.join(", ", CHOICES)));
        }
        var rows = top == null ? USUAL_TOP : top.matches("\\d{1,4}") ? Integer.parseInt(top) : 0;
        if (rows < 1 || rows > MOST_TOP) {
            errors.add(new FieldError("/query/top", "out-of-range", "must be a whole number from 1 to " + MOST_TOP));
        }
    }
}
