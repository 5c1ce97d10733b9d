package crm.sales.order;

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

/** Many orders in one call. */
@Path(OrderResource.PATH + ":batch")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderBatchResource {

    private final OrderService orders;

    OrderBatchResource(OrderService orders) {
        this.orders = orders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Idempotent
    @Operation(
            operationId = "writeOrders",
            summary = "Create or change up to 1,000 orders",
            description = OrderDocs.BATCH)
    @RequestBody(
            required = true,
            description = "The rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderBatch.class),
                            examples = @ExampleObject(name = "batch", value = OrderDocs.ROWS)))
    @APIResponse(
            responseCode = "207",
            description = "A result for each row, in the order of the rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = BulkResult.class),
                            examples = @ExampleObject(name = "batch", value = OrderDocs.RESULTS)))
    public Response write(@NotNull @Valid BulkRequest<JsonNode> batch) {
        return new BatchRows(batch).write(orders::upsertAll, OrderView::id).toResponse();
    }
}
