package crm.support.ticket;

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

/** Tickets. */
@Path(TicketResource.PATH)
@Tag(name = "Tickets", description = "What customers ask for.")
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {

    static final String PATH = "/v1/tickets";

    private final TicketService tickets;

    TicketResource(TicketService tickets) {
        this.tickets = tickets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "openTicket", summary = "Open a ticket", description = TicketDocs.OPEN)
    @RequestBody(
            required = true,
            description = "The ticket.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketInput.class),
                            examples = @ExampleObject(name = "complaint", value = TicketDocs.BROKEN_CUP)))
    @APIResponse(
            responseCode = "201",
            description = "The ticket as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketView.class),
                            examples = @ExampleObject(name = "complaint", value = TicketDocs.STORED)))
    public Response open(@NotNull @Valid TicketInput ticket) {
        var opened = tickets.open(ticket);
        return VersionedResponse.created(URI.create(PATH + "/" + opened.id()), opened, opened.version());
    }

    @GET
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "listTickets", summary = "List tickets", description = TicketDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of tickets.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketPage.class),
                            examples = @ExampleObject(name = "page", value = TicketDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(tickets.list(parameters.query(TicketFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getTicket", summary = "Read a ticket")
    @APIResponse(
            responseCode = "200",
            description = "The ticket.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketView.class),
                            examples = @ExampleObject(name = "complaint", value = TicketDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = TicketDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var ticket = tickets.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), ticket, ticket.version());
    }

    @GET
    @Path("{id}/status-changes")
    @PermissionsAllowed("tickets:read")
    @Operation(
            operationId = "listTicketStatusChanges",
            summary = "List the steps that a ticket has taken",
            description = TicketDocs.HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "A page of steps.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketStatusChangePage.class),
                            examples = @ExampleObject(name = "page", value = TicketDocs.STEPS)))
    public Response history(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id, @BeanParam ListParameters parameters) {
        return ListResponse.of(tickets.history(id, parameters.query(TicketFields.STEPS)), parameters);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "changeTicket", summary = "Change a ticket", description = TicketDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketChange.class),
                            examples = @ExampleObject(name = "urgent", value = TicketDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as stored.",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response change(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = TicketDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            JsonNode patch) {
        var ticket = tickets.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(ticket, ticket.version());
    }

    @POST
    @Path("{id}:resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "resolveTicket", summary = "Resolve a ticket", description = TicketDocs.RESOLVE)
    @RequestBody(
            required = true,
            description = "Why; may be empty.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketStep.class),
                            examples = @ExampleObject(name = "reason", value = TicketDocs.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as stored.",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response resolve(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = TicketDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid TicketStep step) {
        return move(id, ifMatch, TicketStatus.RESOLVED, step);
    }

    @POST
    @Path("{id}:reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "reopenTicket", summary = "Reopen a ticket", description = TicketDocs.REOPEN)
    @RequestBody(
            required = true,
            description = "Why; may be empty.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketStep.class),
                            examples = @ExampleObject(name = "reason", value = TicketDocs.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as stored.",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response reopen(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = TicketDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid TicketStep step) {
        return move(id, ifMatch, TicketStatus.OPEN, step);
    }

    @POST
    @Path("{id}:await-customer")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "awaitTicketCustomer", summary = "Wait for the customer", description = TicketDocs.AWAIT)
    @RequestBody(
            required = true,
            description = "Why; may be empty.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketStep.class),
                            examples = @ExampleObject(name = "reason", value = TicketDocs.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as stored.",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response awaitCustomer(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = TicketDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid TicketStep step) {
        return move(id, ifMatch, TicketStatus.PENDING, step);
    }

    @POST
    @Path("{id}:close")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("tickets:write")
    @Idempotent
    @Operation(operationId = "closeTicket", summary = "Close a ticket", description = TicketDocs.CLOSE)
    @RequestBody(
            required = true,
            description = "Why; may be empty.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketStep.class),
                            examples = @ExampleObject(name = "reason", value = TicketDocs.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as stored.",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response close(
            @Parameter(description = TicketDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = TicketDocs.IF_MATCH_OPTIONAL) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid TicketStep step) {
        return move(id, ifMatch, TicketStatus.CLOSED, step);
    }

    private Response move(UUID id, String ifMatch, TicketStatus to, TicketStep step) {
        var ticket = tickets.move(id, IfMatch.optional(ifMatch), to, step.reason());
        return VersionedResponse.ok(ticket, ticket.version());
    }
}
