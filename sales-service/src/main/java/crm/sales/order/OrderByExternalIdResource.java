package crm.sales.order;

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

/** Orders, by the id that they have in another system. */
@Path(OrderResource.PATH + "/by-external-id/{system}/{id}")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderByExternalIdResource {

    private final OrderService orders;

    OrderByExternalIdResource(OrderService orders) {
        this.orders = orders;
    }

    @GET
    @PermissionsAllowed("orders:read")
    @Operation(operationId = "getOrderByExternalId", summary = "Read an order by an id in another system")
    @APIResponse(
            responseCode = "200",
            description = "The order.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = OrderDocs.SYSTEM, example = "shop") @PathParam("system") String system,
            @Parameter(description = OrderDocs.EXTERNAL_ID, example = "536365") @PathParam("id") String id,
            @Parameter(description = OrderDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var order = orders.getByExternalId(system, id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), order, order.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Operation(
            operationId = "putOrderByExternalId",
            summary = "Create or change an order by an id in another system",
            description = OrderDocs.PUT)
    @RequestBody(
            required = true,
            description = "The fields to write.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderInput.class),
                            examples = @ExampleObject(name = "order", value = OrderDocs.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The order was there; this is how it is stored now.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The order was created.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response put(
            @Parameter(description = OrderDocs.SYSTEM, example = "shop") @PathParam("system") String system,
            @Parameter(description = OrderDocs.EXTERNAL_ID, example = "536365") @PathParam("id") String id,
            @Parameter(description = OrderDocs.ONLY_UPDATE) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @Parameter(description = OrderDocs.ONLY_CREATE) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch,
            JsonNode body) {
        var versions = IfMatch.optional(ifMatch);
        var mode = PutMode.of(versions, IfNoneMatch.of(ifNoneMatch));
        return response(orders.upsertByExternalId(system, id, body, mode, versions));
    }

    private static Response response(Written<OrderView> written) {
        var order = written.thing();
        return written.effect() == UpsertEffect.CREATED
                ? VersionedResponse.created(OrderResource.location(order.id()), order, order.version())
                : VersionedResponse.ok(order, order.version());
    }
}
