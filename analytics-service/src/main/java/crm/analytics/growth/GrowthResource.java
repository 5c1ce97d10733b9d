package crm.analytics.growth;

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

/** Customers by day, source and country. */
@Path("/v1/reports/customer-growth")
@Tag(name = "Reports", description = "What the numbers say.")
public class GrowthResource {

    private final GrowthService growth;
    private final Renditions renditions;

    GrowthResource(GrowthService growth, Renditions renditions) {
        this.growth = growth;
        this.renditions = renditions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Renditions.CSV, Renditions.PNG, Renditions.SVG})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "customerGrowth",
            summary = "Customers who came and went, by day, source and country",
            description = """
                    Counts the customers created and removed on each day of a time zone. It follows the customer events, so a new \
                    customer is counted within seconds; `asOf` says how far. As JSON, CSV, or a picture.""")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = GrowthReport.class),
                        examples = @ExampleObject(name = "march", value = GrowthExample.MARCH)),
                @Content(mediaType = Renditions.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Renditions.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Renditions.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The caller has this answer already.")
    public Response report(@BeanParam GrowthParameters parameters, @BeanParam RenditionParameters rendition) {
        return renditions.of(growth.report(parameters.question()), rendition);
    }
}
