package crm.marketing.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Campaigns. */
@Path(CampaignResource.PATH)
@Tag(name = "Campaigns", description = "Mails to the members of a segment who agreed to them.")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {

    static final String PATH = "/v1/campaigns";

    private final CampaignService campaigns;
    private final CampaignTransitions transitions;

    CampaignResource(CampaignService campaigns, CampaignTransitions transitions) {
        this.campaigns = campaigns;
        this.transitions = transitions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "createCampaign", summary = "Begin a campaign", description = CampaignDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The campaign.",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignInput.class),
                            examples = @ExampleObject(name = "spring", value = CampaignDocs.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "The campaign as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "spring", value = CampaignDocs.STORED)))
    public Response create(@NotNull @Valid CampaignInput campaign) {
        var created = campaigns.create(campaign);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "listCampaigns", summary = "List campaigns", description = CampaignDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns.",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignPage.class),
                            examples = @ExampleObject(name = "page", value = CampaignDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(campaigns.list(parameters.query(CampaignFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "getCampaign", summary = "Read a campaign")
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "spring", value = CampaignDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CampaignDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var campaign = campaigns.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), campaign, campaign.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("campaigns:write")
    @Operation(operationId = "changeCampaign", summary = "Change a campaign", description = CampaignDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignInput.class),
                            examples = @ExampleObject(name = "rename", value = CampaignDocs.RENAME)))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as stored.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response change(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = CampaignDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        return shown(campaigns.patch(id, IfMatch.required(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("campaigns:write")
    @Operation(operationId = "removeCampaign", summary = "Remove a draft", description = CampaignDocs.REMOVE)
    @APIResponse(responseCode = "204", description = "The campaign is gone.")
    public void remove(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = CampaignDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch) {
        campaigns.remove(id, IfMatch.required(ifMatch));
    }

    @POST
    @Path("{id}:schedule")
    @PermissionsAllowed("campaigns:send")
    @Idempotent
    @Operation(operationId = "scheduleCampaign", summary = "Schedule a campaign", description = CampaignDocs.SCHEDULE)
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response schedule(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CampaignDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch) {
        return shown(transitions.schedule(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("{id}:launch")
    @PermissionsAllowed("campaigns:send")
    @Idempotent
    @Operation(operationId = "launchCampaign", summary = "Launch a campaign", description = CampaignDocs.LAUNCH)
    @APIResponse(
            responseCode = "200",
            description = "Whom it addresses.",
            content =
                    @Content(
                            schema = @Schema(implementation = LaunchReport.class),
                            examples = @ExampleObject(name = "tried", value = CampaignDocs.TRIED)))
    public Response launch(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CampaignDocs.VALIDATE_ONLY) @QueryParam("validateOnly") @DefaultValue("false")
                    boolean validateOnly,
            @Parameter(description = CampaignDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch) {
        var expected = IfMatch.optional(ifMatch);
        var report = validateOnly ? transitions.wouldLaunch(id, expected) : transitions.launch(id, expected);
        return VersionedResponse.ok(report, report.campaign().version());
    }

    @POST
    @Path("{id}:pause")
    @PermissionsAllowed("campaigns:send")
    @Idempotent
    @Operation(operationId = "pauseCampaign", summary = "Pause a campaign", description = CampaignDocs.PAUSE)
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response pause(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CampaignDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch) {
        return shown(transitions.pause(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("{id}:resume")
    @PermissionsAllowed("campaigns:send")
    @Idempotent
    @Operation(operationId = "resumeCampaign", summary = "Resume a campaign", description = CampaignDocs.RESUME)
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response resume(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CampaignDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch) {
        return shown(transitions.resume(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("campaigns:send")
    @Idempotent
    @Operation(operationId = "cancelCampaign", summary = "Cancel a campaign", description = CampaignDocs.CANCEL)
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response cancel(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CampaignDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch) {
        return shown(transitions.cancel(id, IfMatch.optional(ifMatch)));
    }

    private static Response shown(CampaignView campaign) {
        return VersionedResponse.ok(campaign, campaign.version());
    }
}
