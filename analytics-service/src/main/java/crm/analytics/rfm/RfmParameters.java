package crm.analytics.rfm;

import crm.analytics.window.WindowParameters;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of scored customers as they were sent. */
public class RfmParameters extends WindowParameters {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;

    @QueryParam("segment")
    @Parameter(
            description = "Only customers of this segment",
            schema =
                    @Schema(
                            enumeration = {
                                "champions",
                                "loyal",
                                "potential-loyalists",
                                "new",
                                "promising",
                                "need-attention",
                                "about-to-sleep",
                                "cannot-lose",
                                "at-risk",
                                "hibernating"
                            }))
    String segment;

    @QueryParam("limit")
    @Parameter(
            description = "How many rows at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before, with the same parameters")
    String cursor;

    @Context
    UriInfo request;

    /** @throws InvalidInput that names each parameter that is wrong */
    RfmQuestion question() {
        var facts = selection();
        return new RfmQuestion(
                facts,
                segment == null ? null : RfmSegment.named(segment),
                cursor == null ? null : RfmPlace.parse(cursor),
                limitOrZero());
    }

    /** This list from another place on. */
    String uriFrom(String next) {
        var uri = request.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Override
    protected void check(List<FieldError> errors) {
        if (segment != null && RfmSegment.named(segment) == null) {
            errors.add(new FieldError(
                    "/query/segment", "wrong-value", "must be one of " + String.join(", ", RfmSegment.ids())));
        }
        if (limitOrZero() < 1 || limitOrZero() > MOST) {
            errors.add(new FieldError("/query/limit", "out-of-range", "must be a whole number from 1 to " + MOST));
        }
    }

    private int limitOrZero() {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        return limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
    }
}
