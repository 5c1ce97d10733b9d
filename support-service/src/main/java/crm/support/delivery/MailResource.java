package crm.support.delivery;

import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of outgoing mail, for operators. */
@Path("/v1/operations/support/outgoing-mails")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

    private final MailService mails;

    MailResource(MailService mails) {
        this.mails = mails;
    }

    @GET
    @PermissionsAllowed("operations:read")
    @Operation(operationId = "listSupportOutgoingMails", summary = "List outgoing mail", description = MailDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of mails.",
            content =
                    @Content(
                            schema = @Schema(implementation = MailPage.class),
                            examples = @ExampleObject(name = "page", value = MailDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(mails.list(parameters.query(MailDocs.FIELDS)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("operations:read")
    @Operation(operationId = "getSupportOutgoingMail", summary = "Read an outgoing mail's state")
    @APIResponse(
            responseCode = "200",
            description = "The mail.",
            content =
                    @Content(
                            schema = @Schema(implementation = MailView.class),
                            examples = @ExampleObject(name = "sent", value = MailDocs.STORED)))
    public MailView get(@Parameter(description = MailDocs.ID) @PathParam("id") UUID id) {
        return mails.get(id);
    }

    @POST
    @Path("{id}:settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("operations:write")
    @Idempotent
    @Operation(
            operationId = "settleSupportOutgoingMail",
            summary = "Settle a mail that is in doubt",
            description = MailDocs.SETTLE)
    @RequestBody(
            required = true,
            description = "What is known of it.",
            content =
                    @Content(
                            schema = @Schema(implementation = MailSettlement.class),
                            examples = @ExampleObject(name = "arrived", value = MailDocs.ARRIVED)))
    @APIResponse(
            responseCode = "200",
            description = "The mail.",
            content = @Content(schema = @Schema(implementation = MailView.class)))
    public Response settle(
            @Parameter(description = MailDocs.ID) @PathParam("id") UUID id, @NotNull @Valid MailSettlement settlement) {
        return Response.ok(mails.settle(id, settlement)).build();
    }
}
