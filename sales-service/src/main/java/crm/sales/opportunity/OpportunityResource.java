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

/** Opportunities, by our own id. */
@Path(OpportunityResource.PATH)
@Tag(name = "Opportunities", description = "Sales that may come, on their way through a pipeline.")
@Produces(MediaType.APPLICATION_JSON)
public class OpportunityResource {

    static final String PATH = "/v1/opportunities";

    private final OpportunityService opportunities;

    OpportunityResource(OpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    static URI location(UUID id) {
        return URI.create(PATH + "/" + id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("opportunities:write")
    @Idempotent
    @Operation(operationId = "createOpportunity", summary = "Open an opportunity", description = OpportunityDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The opportunity.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityInput.class),
                            examples = @ExampleObject(name = "opportunity", value = OpportunityDocs.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The opportunity as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityView.class),
                            examples = @ExampleObject(name = "opportunity", value = OpportunityDocs.STORED)))
    public Response create(@NotNull JsonNode body) {
        var created = opportunities.create(body);
        return VersionedResponse.created(location(created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "listOpportunities", summary = "List opportunities", description = OpportunityDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of opportunities.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityPage.class),
                            examples = @ExampleObject(name = "page", value = OpportunityDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(opportunities.list(parameters.query(OpportunityFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "getOpportunity", summary = "Read an opportunity")
    @APIResponse(
            responseCode = "200",
            description = "The opportunity.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityView.class),
                            examples = @ExampleObject(name = "opportunity", value = OpportunityDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = OpportunityDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = OpportunityDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        var opportunity = opportunities.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), opportunity, opportunity.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("opportunities:write")
    @Operation(
            operationId = "changeOpportunity",
            summary = "Change an opportunity",
            description = OpportunityDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityInput.class),
                            examples = @ExampleObject(name = "change", value = OpportunityDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The opportunity as stored.",
            content = @Content(schema = @Schema(implementation = OpportunityView.class)))
    public Response change(
            @Parameter(description = OpportunityDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = OpportunityDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        var opportunity = opportunities.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(opportunity, opportunity.version());
    }

    @POST
    @Path("{id}:win")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("opportunities:write")
    @Idempotent
    @Operation(operationId = "winOpportunity", summary = "Win an opportunity", description = OpportunityDocs.WIN)
    @RequestBody(
            required = true,
            description = "When it was won.",
            content =
                    @Content(
                            schema = @Schema(implementation = WinOpportunity.class),
                            examples = @ExampleObject(name = "win", value = OpportunityDocs.WON)))
    @APIResponse(
            responseCode = "200",
            description = "The opportunity as stored.",
            content = @Content(schema = @Schema(implementation = OpportunityView.class)))
    public Response win(
            @Parameter(description = OpportunityDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = OpportunityDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            WinOpportunity request) {
        var opportunity = opportunities.win(id, IfMatch.optional(ifMatch), request);
        return VersionedResponse.ok(opportunity, opportunity.version());
    }

    @POST
    @Path("{id}:lose")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("opportunities:write")
    @Idempotent
    @Operation(operationId = "loseOpportunity", summary = "Give up an opportunity", description = OpportunityDocs.LOSE)
    @RequestBody(
            required = true,
            description = "Why it was lost.",
            content =
                    @Content(
                            schema = @Schema(implementation = LoseOpportunity.class),
                            examples = @ExampleObject(name = "lose", value = OpportunityDocs.LOST)))
    @APIResponse(
            responseCode = "200",
            description = "The opportunity as stored.",
            content = @Content(schema = @Schema(implementation = OpportunityView.class)))
    public Response lose(
            @Parameter(description = OpportunityDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = OpportunityDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull LoseOpportunity request) {
        var opportunity = opportunities.lose(id, IfMatch.optional(ifMatch), request);
        return VersionedResponse.ok(opportunity, opportunity.version());
    }

    @POST
    @Path("{id}:reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("opportunities:write")
    @Idempotent
    @Operation(
            operationId = "reopenOpportunity",
            summary = "Go on with a closed opportunity",
            description = OpportunityDocs.REOPEN)
    @RequestBody(
            required = true,
            description = "Where it goes on.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReopenOpportunity.class),
                            examples = @ExampleObject(name = "reopen", value = OpportunityDocs.REOPENED)))
    @APIResponse(
            responseCode = "200",
            description = "The opportunity as stored.",
            content = @Content(schema = @Schema(implementation = OpportunityView.class)))
    public Response reopen(
            @Parameter(description = OpportunityDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = OpportunityDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            ReopenOpportunity request) {
        var opportunity = opportunities.reopen(id, IfMatch.optional(ifMatch), request);
        return VersionedResponse.ok(opportunity, opportunity.version());
    }

    @GET
    @Path("{id}/stages")
    @PermissionsAllowed("opportunities:read")
    @Operation(
            operationId = "listOpportunityStages",
            summary = "List the stages that an opportunity was in",
            description = OpportunityDocs.STAGES)
    @APIResponse(
            responseCode = "200",
            description = "A page of stages.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityStagePage.class),
                            examples = @ExampleObject(name = "page", value = OpportunityDocs.STAGE_PAGE)))
    public Response stages(
            @Parameter(description = OpportunityDocs.ID) @PathParam("id") UUID id,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(opportunities.stages(id, parameters.query(OpportunityStageFields.ALL)), parameters);
    }
}
