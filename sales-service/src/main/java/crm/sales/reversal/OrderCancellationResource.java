package crm.sales.reversal;

import crm.platform.idempotency.Idempotent;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An order cancelled as a whole. */
@Path("/v1/orders/{id}:cancel")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderCancellationResource {

    private final ReversalService reversals;

    OrderCancellationResource(ReversalService reversals) {
        this.reversals = reversals;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "cancelOrder", summary = "Cancel an order", description = ReversalDocs.CANCEL_ORDER)
    @RequestBody(
            required = true,
            description = "What is to be said of the cancellation.",
            content =
                    @Content(
                            schema = @Schema(implementation = CancelOrder.class),
                            examples = @ExampleObject(name = "cancel", value = ReversalDocs.CANCEL)))
    @APIResponse(
            responseCode = "201",
            description = "The cancellation as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalView.class),
                            examples = @ExampleObject(name = "cancellation", value = ReversalDocs.CANCELLED)))
    public Response cancel(
            @Parameter(description = "The order's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the order's version that is to be cancelled; any if absent.")
                    @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            CancelOrder request) {
        var cancellation = reversals.cancelOrder(id, IfMatch.optional(ifMatch), request);
        return VersionedResponse.created(
                OrderReversalResource.location(cancellation.id()), cancellation, cancellation.version());
    }
}
