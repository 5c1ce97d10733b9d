package crm.platform.parkedevent;

import crm.platform.idempotency.Idempotent;
import crm.platform.operations.OfThisService;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of this service that could not be sent. */
@Path(OfThisService.PATH + "/parked-events")
@OfThisService
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedEventResource {

    private final ParkedEventService events;

    ParkedEventResource(ParkedEventService events) {
        this.events = events;
    }

    @GET
    @PermissionsAllowed("operations:read")
    @Operation(operationId = "listParkedEvents", summary = "List parked events", description = ParkedEventDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of parked events.",
            content =
                    @Content(
                            schema = @Schema(implementation = ParkedEventPage.class),
                            examples = @ExampleObject(name = "page", value = ParkedEventDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(events.list(parameters.query(ParkedEventFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("operations:read")
    @Operation(operationId = "getParkedEvent", summary = "Read a parked event", description = ParkedEventDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "The event with its payload.",
            content =
                    @Content(
                            schema = @Schema(implementation = ParkedEventView.class),
                            examples = @ExampleObject(name = "parked", value = ParkedEventDocs.WHOLE)))
    public ParkedEventView get(@Parameter(description = ParkedEventDocs.ID) @PathParam("id") UUID id) {
        return events.read(id);
    }

    @POST
    @Path("{id}:release")
    @PermissionsAllowed("operations:write")
    @Idempotent
    @Operation(
            operationId = "releaseParkedEvent",
            summary = "Release a parked event",
            description = ParkedEventDocs.RELEASE)
    @APIResponse(responseCode = "204", description = "The event will be sent.")
    public Response release(@Parameter(description = ParkedEventDocs.ID) @PathParam("id") UUID id) {
        events.release(id);
        return Response.noContent().build();
    }
}
