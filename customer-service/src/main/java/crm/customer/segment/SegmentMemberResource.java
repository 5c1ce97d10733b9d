package crm.customer.segment;

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

/** The members of one segment. */
@Path(SegmentResource.PATH + "/{id}/members")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentMemberResource {

    private final SegmentService segments;

    SegmentMemberResource(SegmentService segments) {
        this.segments = segments;
    }

    @GET
    @PermissionsAllowed("segments:read")
    @Operation(
            operationId = "listSegmentMembers",
            summary = "List the members of a segment",
            description = SegmentDocs.MEMBERS)
    @APIResponse(
            responseCode = "200",
            description = "A page of members.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentMemberPage.class),
                            examples = @ExampleObject(name = "page", value = SegmentDocs.MEMBER_PAGE)))
    public Response list(
            @Parameter(description = SegmentDocs.ID) @PathParam("id") UUID id, @BeanParam ListParameters parameters) {
        return ListResponse.of(segments.members(id, parameters.query(SegmentFields.MEMBERS)), parameters);
    }
}
