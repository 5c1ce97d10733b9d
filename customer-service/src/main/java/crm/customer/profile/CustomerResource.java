package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import crm.platform.search.SearchParameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Customers, by our own id. */
@Path(CustomerResource.PATH)
@Tag(name = "Customers", description = "Persons and organizations.")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {

    static final String PATH = "/v1/customers";

    private final CustomerService customers;

    CustomerResource(CustomerService customers) {
        this.customers = customers;
    }

    static URI location(UUID id) {
        return URI.create(PATH + "/" + id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customers:write")
    @Idempotent
    @Operation(operationId = "createCustomer", summary = "Create a customer", description = CustomerDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The customer.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerInput.class),
                            examples = @ExampleObject(name = "person", value = CustomerDocs.PERSON)))
    @APIResponse(
            responseCode = "201",
            description = "The customer as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerView.class),
                            examples = @ExampleObject(name = "person", value = CustomerDocs.STORED)))
    public Response create(@NotNull CustomerInput customer) {
        var created = customers.create(customer);
        return VersionedResponse.created(location(created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "listCustomers", summary = "List customers", description = CustomerDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of customers.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerPage.class),
                            examples = @ExampleObject(name = "page", value = CustomerDocs.PAGE)))
    public Response list(@BeanParam SearchParameters parameters) {
        return ListResponse.of(customers.page(parameters), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "getCustomer", summary = "Read a customer")
    @APIResponse(
            responseCode = "200",
            description = "The customer.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerView.class),
                            examples = @ExampleObject(name = "person", value = CustomerDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = CustomerDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CustomerDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var customer = customers.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), customer, customer.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "changeCustomer", summary = "Change a customer", description = CustomerDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerInput.class),
                            examples = @ExampleObject(name = "move", value = CustomerDocs.MOVE)))
    @APIResponse(
            responseCode = "200",
            description = "The customer as stored.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response change(
            @Parameter(description = CustomerDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = CustomerDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        var customer = customers.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(customer, customer.version());
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("customers:delete")
    @Operation(operationId = "removeCustomer", summary = "Remove a customer", description = CustomerDocs.REMOVE)
    @APIResponse(responseCode = "204", description = "The customer is gone.")
    public void remove(
            @Parameter(description = CustomerDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = CustomerDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch) {
        customers.remove(id, IfMatch.required(ifMatch));
    }
}
