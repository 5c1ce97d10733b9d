package crm.analytics.growth;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers by day, source and country. */
@Path("/v1/reports/customer-growth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "What the numbers say.")
public class GrowthResource {

    private final GrowthService growth;

    GrowthResource(GrowthService growth) {
        this.growth = growth;
    }

    @GET
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "customerGrowth",
            summary = "Customers who came and went, by day, source and country",
            description = """
                    Counts the customers created and removed on each day of a time zone. It follows the customer events, so a new \
                    customer is counted within seconds; `freshAsOf` says how far.""")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrowthReport.class),
                            examples = @ExampleObject(name = "march", value = GrowthExample.MARCH)))
    public GrowthReport report(@BeanParam GrowthParameters parameters) {
        return growth.report(parameters.question());
    }
}
