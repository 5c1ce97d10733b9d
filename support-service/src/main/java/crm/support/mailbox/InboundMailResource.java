package crm.support.mailbox;

import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail that came in, for operators. */
@Path("/v1/operations/support/inbound-mails")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class InboundMailResource {

    private final MailboxService mailbox;

    InboundMailResource(MailboxService mailbox) {
        this.mailbox = mailbox;
    }

    @GET
    @PermissionsAllowed("operations:read")
    @Operation(
            operationId = "listSupportInboundMails",
            summary = "List mail that came in",
            description = InboundMailDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of mails.",
            content =
                    @Content(
                            schema = @Schema(implementation = InboundMailPage.class),
                            examples = @ExampleObject(name = "page", value = InboundMailDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(mailbox.list(parameters.query(InboundMailDocs.FIELDS)), parameters);
    }
}
