package crm.marketing.delivery;

import crm.marketing.campaign.CampaignDocs;
import crm.marketing.campaign.CampaignService;
import crm.marketing.ledger.MessageFields;
import crm.marketing.ledger.MessageService;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** The messages of a campaign. */
@Path("/v1/campaigns/{id}/messages")
@Tag(name = "Campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignMessageResource {

    private final CampaignService campaigns;
    private final MessageService messages;

    CampaignMessageResource(CampaignService campaigns, MessageService messages) {
        this.campaigns = campaigns;
        this.messages = messages;
    }

    @GET
    @PermissionsAllowed("campaigns:read")
    @Operation(
            operationId = "listCampaignMessages",
            summary = "List a campaign's messages",
            description = DeliveryDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of messages.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessagePage.class),
                            examples = @ExampleObject(name = "page", value = DeliveryDocs.PAGE)))
    public Response list(
            @Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id, @BeanParam ListParameters parameters) {
        campaigns.get(id);
        return ListResponse.of(messages.list(id, parameters.query(MessageFields.ALL)), parameters);
    }
}
