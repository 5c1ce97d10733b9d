package crm.support.sla;

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

/** Service level agreements: policies in their order. */
@Path(SlaResource.PATH)
@Tag(name = "SLA policies", description = "What is promised to tickets, in working time.")
@Produces(MediaType.APPLICATION_JSON)
public class SlaResource {

    static final String PATH = "/v1/sla-policies";

    private final SlaService policies;

    SlaResource(SlaService policies) {
        this.policies = policies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendars:write")
    @Idempotent
    @Operation(operationId = "createSlaPolicy", summary = "Create an SLA policy", description = SlaDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The policy.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaInput.class),
                            examples = @ExampleObject(name = "urgent", value = SlaDocs.URGENT)))
    @APIResponse(
            responseCode = "201",
            description = "The policy as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaView.class),
                            examples = @ExampleObject(name = "urgent", value = SlaDocs.STORED)))
    public Response create(@NotNull @Valid SlaInput policy) {
        var created = policies.create(policy);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("calendars:read")
    @Operation(operationId = "listSlaPolicies", summary = "List SLA policies", description = SlaDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of policies.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaPage.class),
                            examples = @ExampleObject(name = "page", value = SlaDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(policies.list(parameters.query(SlaDocs.FIELDS)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("calendars:read")
    @Operation(operationId = "getSlaPolicy", summary = "Read an SLA policy")
    @APIResponse(
            responseCode = "200",
            description = "The policy.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaView.class),
                            examples = @ExampleObject(name = "urgent", value = SlaDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = SlaDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = SlaDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var policy = policies.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), policy, policy.version());
    }

    @GET
    @Path("{id}/versions/{version}")
    @PermissionsAllowed("calendars:read")
    @Operation(
            operationId = "getSlaPolicyVersion",
            summary = "Read what an SLA policy said at a version",
            description = SlaDocs.READ_VERSION)
    @APIResponse(
            responseCode = "200",
            description = "The policy at that version.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaVersionView.class),
                            examples = @ExampleObject(name = "version", value = SlaDocs.AT_VERSION)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response version(
            @Parameter(description = SlaDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = SlaDocs.VERSION) @PathParam("version") long version,
            @Parameter(description = SlaDocs.IF_NONE_MATCH_VERSION) @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), policies.version(id, version), version);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("calendars:write")
    @Operation(operationId = "changeSlaPolicy", summary = "Change an SLA policy", description = SlaDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaInput.class),
                            examples = @ExampleObject(name = "sooner", value = SlaDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The policy as stored.",
            content = @Content(schema = @Schema(implementation = SlaView.class)))
    public Response change(
            @Parameter(description = SlaDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = SlaDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            JsonNode patch) {
        var policy = policies.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(policy, policy.version());
    }
}
