package crm.analytics.rendition;

import crm.analytics.chart.ChartSize;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a report is wanted: by the header {@code Accept}, or by {@code format}, which links and browsers can say. */
public class RenditionParameters {

    @QueryParam("format")
    @Parameter(
            description = "How to answer, whatever is accepted; if not given, by the header Accept",
            schema = @Schema(enumeration = {"json", "csv", "png", "svg"}))
    String format;

    @QueryParam("width")
    @Parameter(
            description = "Width of a picture in pixels",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "800", maximum = "2400", defaultValue = "1200"))
    String width;

    @QueryParam("height")
    @Parameter(
            description = "Height of a picture in pixels",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "600", maximum = "2400", defaultValue = "800"))
    String height;

    @HeaderParam(IfNoneMatch.HEADER)
    @Parameter(description = "The ETag that the caller has; 304 when the answer is still the same")
    String ifNoneMatch;

    @Context
    HttpHeaders headers;

    /** @throws InvalidInput if there is no such format */
    Rendition rendition() {
        if (format != null) {
            var named = Rendition.named(format);
            if (named == null) {
                throw InvalidInput.at("/query/format", "wrong-value", "must be json, csv, png or svg");
            }
            return named;
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> Arrays.stream(Rendition.values()).filter(form -> form.suits(accepted)))
                .findFirst()
                .orElse(Rendition.JSON);
    }

    /** @throws InvalidInput if the header is malformed */
    IfNoneMatch known() {
        return IfNoneMatch.of(ifNoneMatch);
    }

    /** @throws InvalidInput that names each side that is too short or too long */
    ChartSize size() {
        var errors = new ArrayList<FieldError>();
        var size = new ChartSize(
                side("width", width, ChartSize.LEAST_WIDTH, ChartSize.USUAL.width(), errors),
                side("height", height, ChartSize.LEAST_HEIGHT, ChartSize.USUAL.height(), errors));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return size;
    }

    private static int side(String name, String value, int least, int ifAbsent, List<FieldError> errors) {
        if (value == null) {
            return ifAbsent;
        }
        var pixels = value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
        if (pixels < least || pixels > ChartSize.MOST) {
            errors.add(new FieldError(
                    "/query/" + name,
                    "out-of-range",
                    "must be a whole number from " + least + " to " + ChartSize.MOST));
        }
        return pixels;
    }
}
