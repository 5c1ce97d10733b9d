package crm.sales.opportunity;

import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pipelines, with their stages. */
@Path("/v1/pipelines")
@Tag(name = "Opportunities")
@Produces(MediaType.APPLICATION_JSON)
public class PipelineResource {

    private final OpportunityService opportunities;

    PipelineResource(OpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    @GET
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "listPipelines", summary = "List pipelines", description = OpportunityDocs.PIPELINES)
    @APIResponse(
            responseCode = "200",
            description = "A page of pipelines.",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelinePage.class),
                            examples = @ExampleObject(name = "page", value = OpportunityDocs.PIPELINE_PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(opportunities.pipelines(parameters.query(PipelineFields.ALL)), parameters);
    }
}
