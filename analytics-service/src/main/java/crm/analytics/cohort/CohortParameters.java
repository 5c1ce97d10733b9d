package crm.analytics.cohort;

import crm.analytics.window.Buckets;
import crm.analytics.window.FactSelection;
import crm.analytics.window.Granularity;
import crm.analytics.window.WindowParameters;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the cohort report as they were sent. */
public class CohortParameters extends WindowParameters {

    private static final int MOST = 300;

    @QueryParam("by")
    @Parameter(
            required = true,
            description = "How long a period is: a week from Monday on, or a month",
            schema = @Schema(enumeration = {"week", "month"}))
    String by;

    /** @throws InvalidInput that names each parameter that is wrong */
    FactSelection facts() {
        var facts = selection();
        if (Buckets.count(facts.window(), granularity()) > MOST) {
            throw InvalidInput.at("/query/to", "window-too-long", "must be at most " + MOST + " periods after from");
        }
        return facts;
    }

    Granularity granularity() {
        return by.equals("week") ? Granularity.WEEK : Granularity.MONTH;
    }

    @Override
    protected void check(List<FieldError> errors) {
        if (by == null) {
            errors.add(new FieldError("/query/by", "required", "is missing: week or month"));
        } else if (!by.equals("week") && !by.equals("month")) {
            errors.add(new FieldError("/query/by", "wrong-value", "must be week or month"));
        }
        if (currency != null) {
            errors.add(new FieldError("/query/currency", "not-applicable", "cohorts count customers: leave it out"));
        }
    }
}
