package crm.customer.segment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a segment would be. */
@Path(SegmentResource.PATH + ":preview")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentPreviewResource {

    private final SegmentService segments;

    SegmentPreviewResource(SegmentService segments) {
        this.segments = segments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("segments:read")
    @Operation(operationId = "previewSegment", summary = "Try a filter", description = SegmentDocs.PREVIEW)
    @RequestBody(
            required = true,
            description = "The filter.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentQuestion.class),
                            examples = @ExampleObject(name = "active", value = SegmentDocs.QUESTION)))
    @APIResponse(
            responseCode = "200",
            description = "What it selects now.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentPreview.class),
                            examples = @ExampleObject(name = "active", value = SegmentDocs.ANSWER)))
    public SegmentPreview preview(@NotNull @Valid SegmentQuestion question) {
        return segments.preview(question.filter(), question.currency());
    }
}
