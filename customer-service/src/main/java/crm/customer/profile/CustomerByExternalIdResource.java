package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import crm.platform.problem.InvalidInput;
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

/** Customers, by the id that they have in another system. */
@Path(CustomerResource.PATH + "/by-external-id/{system}/{id}")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerByExternalIdResource {

    private final CustomerService customers;

    CustomerByExternalIdResource(CustomerService customers) {
        this.customers = customers;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "getCustomerByExternalId", summary = "Read a customer by an id in another system")
    @APIResponse(
            responseCode = "200",
            description = "The customer.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerView.class),
                            examples = @ExampleObject(name = "person", value = CustomerDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = CustomerDocs.SYSTEM, example = "erp") @PathParam("system") String system,
            @Parameter(description = CustomerDocs.EXTERNAL_ID, example = "K-1001") @PathParam("id") String id,
            @Parameter(description = CustomerDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var customer = customers.getByExternalId(system, id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), customer, customer.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "putCustomerByExternalId",
            summary = "Create or change a customer by an id in another system",
            description = CustomerDocs.PUT)
    @RequestBody(
            required = true,
            description = "The fields to write.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerInput.class),
                            examples = @ExampleObject(name = "organization", value = CustomerDocs.ORGANIZATION)))
    @APIResponse(
            responseCode = "200",
            description = "The customer was there; this is how it is stored now.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The customer was created.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response put(
            @Parameter(description = CustomerDocs.SYSTEM, example = "erp") @PathParam("system") String system,
            @Parameter(description = CustomerDocs.EXTERNAL_ID, example = "K-2002") @PathParam("id") String id,
            @Parameter(description = CustomerDocs.ONLY_UPDATE) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @Parameter(description = CustomerDocs.ONLY_CREATE) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch,
            JsonNode customer) {
        var versions = IfMatch.optional(ifMatch);
        var mode = mode(versions, IfNoneMatch.of(ifNoneMatch));
        return response(customers.upsertByExternalId(system, id, customer, mode, versions));
    }

    private static UpsertMode mode(IfMatch ifMatch, IfNoneMatch ifNoneMatch) {
        if (ifNoneMatch.isAny() && ifMatch.isPresent()) {
            throw InvalidInput.at("/header/If-None-Match", "contradiction", "must not come together with If-Match");
        }
        if (ifNoneMatch.isAny()) {
            return UpsertMode.CREATE;
        }
        return ifMatch.isPresent() ? UpsertMode.UPDATE : UpsertMode.UPSERT;
    }

    private static Response response(UpsertOutcome outcome) {
        var customer = outcome.customer();
        return outcome.effect() == UpsertOutcome.Effect.CREATED
                ? VersionedResponse.created(CustomerResource.location(customer.id()), customer, customer.version())
                : VersionedResponse.ok(customer, customer.version());
    }
}
