package crm.platform.deadletter;

import crm.platform.operations.OfThisService;
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

/** Many dead letters of this service at once. */
@Path(DeadLetterResource.PATH + ":replay")
@OfThisService
@Tag(name = DeadLetterDocs.TAG)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterRoundResource {

    private final DeadLetterRound round;

    DeadLetterRoundResource(DeadLetterRound round) {
        this.round = round;
    }

    @POST
    @PermissionsAllowed("operations:write")
    @Replaying
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Replay many dead letters",
            description = DeadLetterDocs.REPLAY_MANY)
    @RequestBody(
            required = true,
            description = "Which letters.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayDeadLetters.class),
                            examples = @ExampleObject(name = "ofOneType", value = DeadLetterDocs.REPLAY_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayOutcome.class),
                            examples = @ExampleObject(name = "outcome", value = DeadLetterDocs.OUTCOME_EXAMPLE)))
    public ReplayOutcome replay(@NotNull @Valid ReplayDeadLetters which) {
        return round.replay(which.query());
    }
}
