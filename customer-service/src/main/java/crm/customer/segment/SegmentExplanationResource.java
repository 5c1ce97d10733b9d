package crm.customer.segment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a customer is a member of a segment, or is none. */
@Path(SegmentResource.PATH + "/{id}/members/{customerId}/explain")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentExplanationResource {

    private final SegmentService segments;

    SegmentExplanationResource(SegmentService segments) {
        this.segments = segments;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "explainSegmentMember",
            summary = "Say why a customer is a member of a segment, or is none",
            description = SegmentDocs.EXPLAIN)
    @APIResponse(
            responseCode = "200",
            description = "Each part of the filter, and what it says of the customer.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentExplanation.class),
                            examples = @ExampleObject(name = "member", value = SegmentDocs.EXPLANATION)))
    public SegmentExplanation explain(
            @Parameter(description = SegmentDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = "The customer's id; it need not be a member.") @PathParam("customerId")
                    UUID customerId) {
        return segments.explain(id, customerId);
    }
}
