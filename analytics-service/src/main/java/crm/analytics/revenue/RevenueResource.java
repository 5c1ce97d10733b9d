package crm.analytics.revenue;

import crm.analytics.rendition.RenditionParameters;
import crm.analytics.rendition.Renditions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Revenue and how it is divided. */
@Path("/v1/reports/revenue")
@Tag(name = "Reports")
public class RevenueResource {

    private final RevenueService revenue;
    private final Renditions renditions;

    RevenueResource(RevenueService revenue, Renditions renditions) {
        this.revenue = revenue;
        this.renditions = renditions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Renditions.CSV, Renditions.PNG, Renditions.SVG})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "revenue",
            summary = "Revenue by day, month, country or product",
            description = RevenueDocs.REPORT)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevenueReport.class),
                        examples = @ExampleObject(name = "day", value = RevenueDocs.EXAMPLE)),
                @Content(mediaType = Renditions.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Renditions.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Renditions.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The caller has this answer already.")
    public Response report(@BeanParam RevenueParameters parameters, @BeanParam RenditionParameters rendition) {
        return renditions.of(revenue.report(parameters.question()), rendition);
    }
}
