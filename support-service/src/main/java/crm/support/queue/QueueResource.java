package crm.support.queue;

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

/** Queues of tickets. */
@Path(QueueResource.PATH)
@Tag(name = "Queues", description = "Where tickets wait for the people who do them.")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    static final String PATH = "/v1/queues";

    private final QueueService queues;

    QueueResource(QueueService queues) {
        this.queues = queues;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "createQueue", summary = "Create a queue", description = QueueDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The queue.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueueInput.class),
                            examples = @ExampleObject(name = "after-sales", value = QueueDocs.AFTER_SALES)))
    @APIResponse(
            responseCode = "201",
            description = "The queue as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueueView.class),
                            examples = @ExampleObject(name = "after-sales", value = QueueDocs.STORED)))
    public Response create(@NotNull @Valid QueueInput queue) {
        var created = queues.create(queue);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "listQueues", summary = "List queues", description = QueueDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of queues.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueuePage.class),
                            examples = @ExampleObject(name = "page", value = QueueDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(queues.list(parameters.query(QueueDocs.FIELDS)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getQueue", summary = "Read a queue")
    @APIResponse(
            responseCode = "200",
            description = "The queue.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueueView.class),
                            examples = @ExampleObject(name = "after-sales", value = QueueDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = QueueDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = QueueDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var queue = queues.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), queue, queue.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "changeQueue", summary = "Change a queue", description = QueueDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueueChange.class),
                            examples = @ExampleObject(name = "rename", value = QueueDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The queue as stored.",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    public Response change(
            @Parameter(description = QueueDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = QueueDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            JsonNode patch) {
        var queue = queues.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(queue, queue.version());
    }
}
