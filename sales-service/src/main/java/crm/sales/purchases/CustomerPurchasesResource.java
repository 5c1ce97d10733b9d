package crm.sales.purchases;

import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The purchases of a customer. */
@Path("/v1/customers/{id}/purchases")
@Tag(name = "Purchases", description = "What a customer bought and gave back.")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerPurchasesResource {

    private final PurchaseService purchases;

    CustomerPurchasesResource(PurchaseService purchases) {
        this.purchases = purchases;
    }

    @GET
    @PermissionsAllowed("orders:read")
    @Operation(
            operationId = "listCustomerPurchases",
            summary = "List what a customer bought and gave back",
            description = PurchaseDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of purchases, and what all of them come to.",
            content =
                    @Content(
                            schema = @Schema(implementation = PurchasePage.class),
                            examples = @ExampleObject(name = "page", value = PurchaseDocs.PAGE)))
    public Response list(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam ListParameters parameters) {
        var response = ListResponse.of(purchases.list(id, parameters.query(PurchaseFields.ALL)), parameters);
        var page = (Page<?>) response.getEntity();
        return Response.fromResponse(response)
                .entity(new PurchasePage(
                        page.items(),
                        page.next(),
                        page.total(),
                        purchases.displayName(id).orElse(null),
                        purchases.totals(id)))
                .build();
    }
}
