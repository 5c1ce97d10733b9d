package crm.customer.segment;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
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

/** Segments. */
@Path(SegmentResource.PATH)
@Tag(name = "Segments", description = "Selections of customers that are kept.")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentResource {

    static final String PATH = "/v1/segments";

    private final SegmentService segments;

    SegmentResource(SegmentService segments) {
        this.segments = segments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("segments:write")
    @Idempotent
    @Operation(operationId = "createSegment", summary = "Create a segment", description = SegmentDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The segment.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentInput.class),
                            examples = @ExampleObject(name = "live", value = SegmentDocs.LIVE)))
    @APIResponse(
            responseCode = "201",
            description = "The segment as stored, with the number of its members.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentView.class),
                            examples = @ExampleObject(name = "live", value = SegmentDocs.STORED)))
    public Response create(@NotNull @Valid SegmentInput segment) {
        var created = segments.create(segment);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("segments:read")
    @Operation(operationId = "listSegments", summary = "List segments", description = SegmentDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of segments.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentPage.class),
                            examples = @ExampleObject(name = "page", value = SegmentDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(segments.list(parameters.query(SegmentFields.SEGMENTS)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("segments:read")
    @Operation(operationId = "getSegment", summary = "Read a segment")
    @APIResponse(
            responseCode = "200",
            description = "The segment.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentView.class),
                            examples = @ExampleObject(name = "live", value = SegmentDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = SegmentDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = SegmentDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var segment = segments.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), segment, segment.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("segments:write")
    @Operation(operationId = "changeSegment", summary = "Change a segment", description = SegmentDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentInput.class),
                            examples = @ExampleObject(name = "narrower", value = SegmentDocs.NARROWER)))
    @APIResponse(
            responseCode = "200",
            description = "The segment as stored.",
            content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public Response change(
            @Parameter(description = SegmentDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = SegmentDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            JsonNode patch) {
        var segment = segments.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(segment, segment.version());
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("segments:write")
    @Operation(operationId = "removeSegment", summary = "Remove a segment", description = SegmentDocs.REMOVE)
    @APIResponse(responseCode = "204", description = "The segment is gone.")
    public void remove(
            @Parameter(description = SegmentDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = SegmentDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch) {
        segments.remove(id, IfMatch.required(ifMatch));
    }
}
