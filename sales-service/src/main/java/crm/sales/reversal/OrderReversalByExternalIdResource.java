package crm.sales.reversal;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import crm.sales.upsert.PutMode;
import crm.sales.upsert.UpsertEffect;
import crm.sales.upsert.Written;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reversals, by the id that they have in another system. */
@Path(OrderReversalResource.PATH + "/by-external-id/{system}/{id}")
@Tag(name = "Order reversals")
@Produces(MediaType.APPLICATION_JSON)
public class OrderReversalByExternalIdResource {

    private final ReversalService reversals;

    OrderReversalByExternalIdResource(ReversalService reversals) {
        this.reversals = reversals;
    }

    @GET
    @PermissionsAllowed("orders:read")
    @Operation(operationId = "getOrderReversalByExternalId", summary = "Read a reversal by an id in another system")
    @APIResponse(
            responseCode = "200",
            description = "The reversal.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalView.class),
                            examples = @ExampleObject(name = "reversal", value = ReversalDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = ReversalDocs.SYSTEM, example = "shop") @PathParam("system") String system,
            @Parameter(description = ReversalDocs.EXTERNAL_ID, example = "C536379") @PathParam("id") String id,
            @Parameter(description = ReversalDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var reversal = reversals.getByExternalId(system, id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), reversal, reversal.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Operation(
            operationId = "putOrderReversalByExternalId",
            summary = "Create or change a reversal by an id in another system",
            description = ReversalDocs.PUT)
    @RequestBody(
            required = true,
            description = "The fields to write.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalInput.class),
                            examples = @ExampleObject(name = "reversal", value = ReversalDocs.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The reversal was there; this is how it is stored now.",
            content = @Content(schema = @Schema(implementation = ReversalView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The reversal was created.",
            content = @Content(schema = @Schema(implementation = ReversalView.class)))
    public Response put(
            @Parameter(description = ReversalDocs.SYSTEM, example = "shop") @PathParam("system") String system,
            @Parameter(description = ReversalDocs.EXTERNAL_ID, example = "C536379") @PathParam("id") String id,
            @Parameter(description = ReversalDocs.ONLY_UPDATE) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @Parameter(description = ReversalDocs.ONLY_CREATE) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch,
            JsonNode body) {
        var versions = IfMatch.optional(ifMatch);
        var mode = PutMode.of(versions, IfNoneMatch.of(ifNoneMatch));
        return response(reversals.upsertByExternalId(system, id, body, mode, versions));
    }

    private static Response response(Written<ReversalView> written) {
        var reversal = written.thing();
        return written.effect() == UpsertEffect.CREATED
                ? VersionedResponse.created(OrderReversalResource.location(reversal.id()), reversal, reversal.version())
                : VersionedResponse.ok(reversal, reversal.version());
    }
}
