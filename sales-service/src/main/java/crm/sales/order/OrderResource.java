package crm.sales.order;

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

/** Orders, by our own id. */
@Path(OrderResource.PATH)
@Tag(name = "Orders", description = "What customers ordered, line by line.")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    static final String PATH = "/v1/orders";

    private final OrderService orders;

    OrderResource(OrderService orders) {
        this.orders = orders;
    }

    static URI location(UUID id) {
        return URI.create(PATH + "/" + id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "createOrder", summary = "Place an order", description = OrderDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The order.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderInput.class),
                            examples = @ExampleObject(name = "order", value = OrderDocs.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The order as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderDocs.STORED)))
    public Response create(@NotNull JsonNode body) {
        var created = orders.create(body);
        return VersionedResponse.created(location(created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("orders:read")
    @Operation(operationId = "listOrders", summary = "List orders", description = OrderDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of orders.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderPage.class),
                            examples = @ExampleObject(name = "page", value = OrderDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(orders.list(parameters.query(OrderFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("orders:read")
    @Operation(operationId = "getOrder", summary = "Read an order")
    @APIResponse(
            responseCode = "200",
            description = "The order.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = OrderDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = OrderDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var order = orders.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), order, order.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("orders:write")
    @Operation(operationId = "changeOrder", summary = "Change an order", description = OrderDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderInput.class),
                            examples = @ExampleObject(name = "change", value = OrderDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The order as stored.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response change(
            @Parameter(description = OrderDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = OrderDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            JsonNode patch) {
        var order = orders.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(order, order.version());
    }
}
