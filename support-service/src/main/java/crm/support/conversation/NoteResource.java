package crm.support.conversation;

import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** What is said among ourselves. */
@Path("/v1/tickets/{ticket}/notes")
@Tag(name = "Conversations")
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    private final ConversationService conversation;

    NoteResource(ConversationService conversation) {
        this.conversation = conversation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "writeTicketNote", summary = "Write a note", description = ConversationDocs.NOTE)
    @RequestBody(
            required = true,
            description = "The note.",
            content =
                    @Content(
                            schema = @Schema(implementation = NewNote.class),
                            examples = @ExampleObject(name = "remark", value = ConversationDocs.REMARK)))
    @APIResponse(
            responseCode = "201",
            description = "The note as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = NoteView.class),
                            examples = @ExampleObject(name = "remark", value = ConversationDocs.STORED_NOTE)))
    public Response write(
            @Parameter(description = ConversationDocs.TICKET) @PathParam("ticket") UUID ticket,
            @Parameter(description = ConversationDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewNote note) {
        var written = conversation.note(ticket, IfMatch.optional(ifMatch), note);
        return Response.created(URI.create("/v1/tickets/" + ticket + "/notes/" + written.id()))
                .entity(written)
                .build();
    }

    @GET
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "listTicketNotes", summary = "List a ticket's notes", description = ConversationDocs.LIST_NOTES)
    @APIResponse(
            responseCode = "200",
            description = "A page of notes.",
            content =
                    @Content(
                            schema = @Schema(implementation = NotePage.class),
                            examples = @ExampleObject(name = "page", value = ConversationDocs.NOTE_PAGE)))
    public Response list(
            @Parameter(description = ConversationDocs.TICKET) @PathParam("ticket") UUID ticket,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(conversation.notes(ticket, parameters.query(ConversationDocs.NOTES)), parameters);
    }
}
