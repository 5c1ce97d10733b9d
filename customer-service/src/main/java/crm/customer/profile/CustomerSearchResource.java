package crm.customer.profile;

import crm.platform.search.SearchBody;
import io.quarkus.security.PermissionsAllowed;
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

/** The list of customers, asked for with a body. */
@Path(CustomerResource.PATH + ":search")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerSearchResource {

    private final CustomerService customers;

    CustomerSearchResource(CustomerService customers) {
        this.customers = customers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "searchCustomers", summary = "Search customers", description = CustomerDocs.SEARCH)
    @RequestBody(
            required = true,
            description = "What is looked for.",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchBody.class),
                            examples = @ExampleObject(name = "vip", value = CustomerDocs.SEARCHED)))
    @APIResponse(
            responseCode = "200",
            description = "A page of customers.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerPage.class),
                            examples = @ExampleObject(name = "page", value = CustomerDocs.PAGE)))
    public Response search(@NotNull SearchBody body) {
        return body.answer(customers::page);
    }
}
