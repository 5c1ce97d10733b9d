package crm.sales.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pipelines, with their stages. */
@Path(PipelineResource.PATH)
@Tag(name = "Opportunities")
@Produces(MediaType.APPLICATION_JSON)
public class PipelineResource {

    static final String PATH = "/v1/pipelines";

    private final PipelineService pipelines;

    PipelineResource(PipelineService pipelines) {
        this.pipelines = pipelines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("opportunities:write")
    @Idempotent
    @Operation(operationId = "createPipeline", summary = "Make a pipeline", description = PipelineDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The pipeline.",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelineInput.class),
                            examples = @ExampleObject(name = "policies", value = PipelineDocs.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The pipeline as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelineView.class),
                            examples = @ExampleObject(name = "policies", value = PipelineDocs.STORED)))
    public Response create(@NotNull PipelineInput pipeline) {
        var created = pipelines.create(pipeline);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "listPipelines", summary = "List pipelines", description = PipelineDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of pipelines.",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelinePage.class),
                            examples = @ExampleObject(name = "page", value = PipelineDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(pipelines.list(parameters.query(PipelineFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "getPipeline", summary = "Read a pipeline")
    @APIResponse(
            responseCode = "200",
            description = "The pipeline.",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelineView.class),
                            examples = @ExampleObject(name = "policies", value = PipelineDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = PipelineDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = PipelineDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var pipeline = pipelines.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), pipeline, pipeline.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("opportunities:write")
    @Operation(operationId = "changePipeline", summary = "Change a pipeline", description = PipelineDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelineChange.class),
                            examples = @ExampleObject(name = "another-stage", value = PipelineDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The pipeline as stored.",
            content = @Content(schema = @Schema(implementation = PipelineView.class)))
    public Response change(
            @Parameter(description = PipelineDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = PipelineDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        var pipeline = pipelines.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(pipeline, pipeline.version());
    }
}
