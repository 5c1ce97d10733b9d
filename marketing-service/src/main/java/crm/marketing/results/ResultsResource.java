package crm.marketing.results;

import crm.marketing.campaign.CampaignDocs;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results of campaigns. */
@Path("/v1/campaigns/{id}/results")
@Tag(name = "Campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class ResultsResource {

    private static final String READ = """
            What became of its messages, what recipients did with them, what it cost and what it brought. An order is credited \
            whole to the campaign of the last touch within the window before it (`model` last-touch): the last click of a \
            person, else the last opening by a person, else the last mail sent. Rates are shares of what was sent; the return \
            is revenue / cost, and net (revenue - cost) / cost.""";

    private static final String EXAMPLE = """
            {
              "campaignId": "01981f3a-5c00-7000-8000-000000000061",
              "status": "completed",
              "asOf": "2026-03-05T05:06:07.123456Z",
              "audience": {"members": 2100, "recipients": 2000, "excluded": {"no-consent": 100}},
              "messages": {
                "pending": 0, "sent": 1998, "failed": 2, "inDoubt": 0, "skipped": 0,
                "opened": 800, "openedByMachine": 300, "clicked": 200, "clickedByMachine": 50, "unsubscribed": 4
              },
              "rates": {"open": "0.4004", "click": "0.1001", "unsubscribe": "0.0020", "failure": "0.0010"},
              "cost": [{"amount": "10000.00", "currency": "GBP"}],
              "revenue": [{"amount": "30000.00", "currency": "GBP"}],
              "orders": 412,
              "returns": [{"currency": "GBP", "gross": "3.0000", "net": "2.0000"}]
            }""";

    private final ResultsService results;

    ResultsResource(ResultsService results) {
        this.results = results;
    }

    @GET
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "getCampaignResults", summary = "Read a campaign's results", description = READ)
    @APIResponse(
            responseCode = "200",
            description = "The results so far.",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignResults.class),
                            examples = @ExampleObject(name = "spring", value = EXAMPLE)))
    public CampaignResults get(@Parameter(description = CampaignDocs.ID) @PathParam("id") UUID id) {
        return results.of(id);
    }
}
