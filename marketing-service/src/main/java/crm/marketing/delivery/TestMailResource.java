package crm.marketing.delivery;

import crm.marketing.campaign.CampaignDocs;
import crm.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign's mail, to look at. */
@Path("/v1/campaigns/{id}:test")
@Tag(name = "Campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class TestMailResource {

    private final TestMailService mails;

    TestMailResource(TestMailService mails) {
        this.mails = mails;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("campaigns:send")
    @Idempotent
    @Operation(
            operationId = "testCampaign",
            summary = "Send a campaign's mail to look at",
            description = DeliveryDocs.TEST)
    @RequestBody(
            required = true,
            description = "To whom.",
            content =
                    @Content(
                            schema = @Schema(implementation = TestMailRequest.class),
                            examples = @ExampleObject(name = "one", value = DeliveryDocs.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What the mail server said.",
            content =
                    @Content(
                            schema = @Schema(implementation = TestMailResult.class),
                            examples = @ExampleObject(name = "one", value = DeliveryDocs.RESULT)))
    public TestMailResult test(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id,
            @NotNull @Valid TestMailRequest request) {
        return mails.send(id, request.addresses(), request.customerId());
    }
}
