package crm.sales.reversal;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.bulk.BulkRequest;
import crm.platform.bulk.BulkResult;
import crm.platform.idempotency.Idempotent;
import crm.sales.upsert.BatchRows;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many reversals in one call. */
@Path(OrderReversalResource.PATH + ":batch")
@Tag(name = "Order reversals")
@Produces(MediaType.APPLICATION_JSON)
public class OrderReversalBatchResource {

    private final ReversalService reversals;

    OrderReversalBatchResource(ReversalService reversals) {
        this.reversals = reversals;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Idempotent
    @Operation(
            operationId = "writeOrderReversals",
            summary = "Create or change up to 1,000 reversals",
            description = ReversalDocs.BATCH)
    @RequestBody(
            required = true,
            description = "The rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalBatch.class),
                            examples = @ExampleObject(name = "batch", value = ReversalDocs.ROWS)))
    @APIResponse(
            responseCode = "207",
            description = "A result for each row, in the order of the rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = BulkResult.class),
                            examples = @ExampleObject(name = "batch", value = ReversalDocs.RESULTS)))
    public Response write(@NotNull @Valid BulkRequest<JsonNode> batch) {
        return new BatchRows(batch)
                .write(reversals::upsertAll, ReversalView::id)
                .toResponse();
    }
}
