package crm.sales.reversal;

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

/** Reversals, by our own id. */
@Path(OrderReversalResource.PATH)
@Tag(name = "Order reversals", description = "Cancellations and returns, as entries of their own.")
@Produces(MediaType.APPLICATION_JSON)
public class OrderReversalResource {

    static final String PATH = "/v1/order-reversals";

    private final ReversalService reversals;

    OrderReversalResource(ReversalService reversals) {
        this.reversals = reversals;
    }

    static URI location(UUID id) {
        return URI.create(PATH + "/" + id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "createOrderReversal", summary = "Take back a sale", description = ReversalDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The reversal.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalInput.class),
                            examples = @ExampleObject(name = "reversal", value = ReversalDocs.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The reversal as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalView.class),
                            examples = @ExampleObject(name = "reversal", value = ReversalDocs.STORED)))
    public Response create(@NotNull JsonNode body) {
        var created = reversals.create(body);
        return VersionedResponse.created(location(created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("orders:read")
    @Operation(operationId = "listOrderReversals", summary = "List reversals", description = ReversalDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of reversals.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalPage.class),
                            examples = @ExampleObject(name = "page", value = ReversalDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(reversals.list(parameters.query(ReversalFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("orders:read")
    @Operation(operationId = "getOrderReversal", summary = "Read a reversal")
    @APIResponse(
            responseCode = "200",
            description = "The reversal.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalView.class),
                            examples = @ExampleObject(name = "reversal", value = ReversalDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = ReversalDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = ReversalDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var reversal = reversals.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), reversal, reversal.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("orders:write")
    @Operation(operationId = "changeOrderReversal", summary = "Change a reversal", description = ReversalDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalInput.class),
                            examples = @ExampleObject(name = "change", value = ReversalDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The reversal as stored.",
            content = @Content(schema = @Schema(implementation = ReversalView.class)))
    public Response change(
            @Parameter(description = ReversalDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = ReversalDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        var reversal = reversals.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(reversal, reversal.version());
    }
}
