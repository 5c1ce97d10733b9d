package crm.platform.deadletter;

import crm.platform.idempotency.Idempotent;
import crm.platform.operations.OfThisService;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** The dead letters of this service. */
@Path(DeadLetterResource.PATH)
@OfThisService
@Tag(name = DeadLetterDocs.TAG, description = DeadLetterDocs.ABOUT)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    static final String PATH = OfThisService.PATH + "/dead-letters";

    private final DeadLetterService letters;
    private final DeadLetterReplay replay;

    DeadLetterResource(DeadLetterService letters, DeadLetterReplay replay) {
        this.letters = letters;
        this.replay = replay;
    }

    @GET
    @PermissionsAllowed("operations:read")
    @Operation(operationId = "listDeadLetters", summary = "List dead letters", description = DeadLetterDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "page", value = DeadLetterDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(letters.list(parameters.query(DeadLetterFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("operations:read")
    @Operation(operationId = "getDeadLetter", summary = "Read a dead letter", description = DeadLetterDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "The letter with its content.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterView.class),
                            examples = @ExampleObject(name = "waiting", value = DeadLetterDocs.WHOLE)))
    @APIResponse(responseCode = "304", description = "The letter is the same.")
    public Response get(
            @Parameter(description = DeadLetterDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = DeadLetterDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        var letter = letters.read(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), letter, letter.version());
    }

    @POST
    @Path("{id}:replay")
    @PermissionsAllowed("operations:write")
    @Replaying
    @Idempotent
    @Operation(operationId = "replayDeadLetter", summary = "Replay a dead letter", description = DeadLetterDocs.REPLAY)
    @APIResponse(
            responseCode = "200",
            description = "The event was handled.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterView.class),
                            examples = @ExampleObject(name = "replayed", value = DeadLetterDocs.REPLAYED)))
    public DeadLetterView replay(@Parameter(description = DeadLetterDocs.ID) @PathParam("id") UUID id) {
        return replay.replay(id);
    }

    @POST
    @Path("{id}:discard")
    @PermissionsAllowed("operations:write")
    @Replaying
    @Idempotent
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Discard a dead letter",
            description = DeadLetterDocs.DISCARD)
    @APIResponse(
            responseCode = "200",
            description = "The event will not be handled.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterView.class),
                            examples = @ExampleObject(name = "discarded", value = DeadLetterDocs.DISCARDED)))
    public DeadLetterView discard(@Parameter(description = DeadLetterDocs.ID) @PathParam("id") UUID id) {
        return letters.discard(id);
    }
}
