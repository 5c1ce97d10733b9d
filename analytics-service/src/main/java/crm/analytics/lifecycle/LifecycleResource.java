package crm.analytics.lifecycle;

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

/** Stages of the lifecycle. */
@Path("/v1/reports/lifecycle")
@Tag(name = "Reports")
public class LifecycleResource {

    private final LifecycleService lifecycle;
    private final Renditions renditions;

    LifecycleResource(LifecycleService lifecycle, Renditions renditions) {
        this.lifecycle = lifecycle;
        this.renditions = renditions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Renditions.CSV, Renditions.PNG, Renditions.SVG})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "lifecycleStages",
            summary = "Customers by stage of the lifecycle",
            description = LifecycleDocs.REPORT)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LifecycleReport.class),
                        examples = @ExampleObject(name = "stages", value = LifecycleDocs.EXAMPLE)),
                @Content(mediaType = Renditions.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Renditions.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Renditions.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The caller has this answer already.")
    public Response report(@BeanParam LifecycleParameters parameters, @BeanParam RenditionParameters rendition) {
        return renditions.of(lifecycle.report(parameters.zone()), rendition);
    }
}
