package crm.customer.timeline;

import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
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

/** The timeline of one customer. */
@Path("/v1/customers/{id}/timeline")
@Tag(name = "Timeline", description = "Every contact with a customer.")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    private final TimelineService timeline;

    TimelineResource(TimelineService timeline) {
        this.timeline = timeline;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "listCustomerTimeline",
            summary = "List every contact with a customer",
            description = TimelineDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of the timeline.",
            content =
                    @Content(
                            schema = @Schema(implementation = TimelinePage.class),
                            examples = @ExampleObject(name = "page", value = TimelineDocs.PAGE)))
    public Response list(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(timeline.page(id, parameters.query(TimelineFields.ALL)), parameters);
    }
}
