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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers say and hear. */
@Path("/v1/tickets/{ticket}/messages")
@Tag(name = "Conversations", description = "What is said in tickets, to the customer and among ourselves.")
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {

    private final ConversationService conversation;

    MessageResource(ConversationService conversation) {
        this.conversation = conversation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(
            operationId = "writeTicketMessage",
            summary = "Answer the customer, or write down what the customer said",
            description = ConversationDocs.WRITE)
    @RequestBody(
            required = true,
            description = "The message.",
            content =
                    @Content(
                            schema = @Schema(implementation = NewMessage.class),
                            examples = {
                                @ExampleObject(name = "answer", value = ConversationDocs.ANSWER),
                                @ExampleObject(name = "call", value = ConversationDocs.CALL)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The message as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessageView.class),
                            examples = @ExampleObject(name = "answer", value = ConversationDocs.STORED)))
    public Response write(
            @Parameter(description = ConversationDocs.TICKET) @PathParam("ticket") UUID ticket,
            @Parameter(description = ConversationDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewMessage message) {
        var written = conversation.write(ticket, IfMatch.optional(ifMatch), message);
        return Response.created(URI.create("/v1/tickets/" + ticket + "/messages/" + written.id()))
                .entity(written)
                .build();
    }

    @GET
    @PermissionsAllowed("tickets:read")
    @Operation(
            operationId = "listTicketMessages",
            summary = "List what was said in a ticket",
            description = ConversationDocs.LIST_MESSAGES)
    @APIResponse(
            responseCode = "200",
            description = "A page of messages.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessagePage.class),
                            examples = @ExampleObject(name = "page", value = ConversationDocs.MESSAGE_PAGE)))
    public Response list(
            @Parameter(description = ConversationDocs.TICKET) @PathParam("ticket") UUID ticket,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(
                conversation.messages(ticket, parameters.query(ConversationDocs.MESSAGES)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getTicketMessage", summary = "Read a message")
    @APIResponse(
            responseCode = "200",
            description = "The message.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessageView.class),
                            examples = @ExampleObject(name = "answer", value = ConversationDocs.STORED)))
    public MessageView get(
            @Parameter(description = ConversationDocs.TICKET) @PathParam("ticket") UUID ticket,
            @Parameter(description = ConversationDocs.MESSAGE) @PathParam("id") UUID id) {
        return conversation.message(ticket, id);
    }

    @GET
    @Path("{id}/attachments/{attachment}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("tickets:read")
    @Operation(
            operationId = "downloadTicketAttachment",
            summary = "Download a file that came with a message",
            description = ConversationDocs.DOWNLOAD)
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @Parameter(description = ConversationDocs.TICKET) @PathParam("ticket") UUID ticket,
            @Parameter(description = ConversationDocs.MESSAGE) @PathParam("id") UUID id,
            @Parameter(description = ConversationDocs.ATTACHMENT) @PathParam("attachment") UUID attachment) {
        var file = conversation.attachment(ticket, id, attachment);
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** As RFC 8187 wants it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
