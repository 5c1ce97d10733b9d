package crm.support.sla;

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

/** Explains which policy holds. */
@Path(SlaResource.PATH + ":match")
@Tag(name = "SLA policies")
@Produces(MediaType.APPLICATION_JSON)
public class SlaMatchResource {

    private final SlaService policies;

    SlaMatchResource(SlaService policies) {
        this.policies = policies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendars:read")
    @Operation(
            operationId = "matchSlaPolicy",
            summary = "Ask which SLA policy would hold for a ticket",
            description = SlaDocs.MATCH)
    @RequestBody(
            required = true,
            description = "What is known of the ticket.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaQuestion.class),
                            examples = @ExampleObject(name = "complaint", value = SlaDocs.QUESTION)))
    @APIResponse(
            responseCode = "200",
            description = "The policy, and those that were looked at before it.",
            content =
                    @Content(
                            schema = @Schema(implementation = SlaMatch.class),
                            examples = @ExampleObject(name = "complaint", value = SlaDocs.ANSWER)))
    public SlaMatch match(@NotNull @Valid SlaQuestion ticket) {
        return policies.match(ticket);
    }
}
