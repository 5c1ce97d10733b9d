package crm.customer.lifecycle;

import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** The lifecycle of one customer. */
@Path("/v1/customers/{id}/lifecycle")
@Tag(name = "Lifecycle", description = "Where customers stand.")
@Produces(MediaType.APPLICATION_JSON)
public class LifecycleResource {

    private final LifecycleService lifecycle;

    LifecycleResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "getCustomerLifecycle",
            summary = "Read where a customer stands",
            description = LifecycleDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "The stage, and those before.",
            content =
                    @Content(
                            schema = @Schema(implementation = LifecycleView.class),
                            examples = @ExampleObject(name = "new", value = LifecycleDocs.NEW)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 while nothing has moved.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        var found = lifecycle.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), found.lifecycle(), found.version());
    }
}
