package crm.marketing.cost;

import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
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

/** Costs of marketing. */
@Path(CostResource.PATH)
@Tag(name = "Marketing costs", description = "What was spent, by campaign and channel.")
@Produces(MediaType.APPLICATION_JSON)
public class CostResource {

    static final String PATH = "/v1/marketing-costs";

    private static final String ENTER =
            "An entry is never changed: to correct one, enter what is to be taken back as a "
                    + "negative amount. With a campaign, the channel is `email` unless said otherwise.";
    private static final String LIST =
            "Filters: `id`, `campaignId`, `channel`, `currency`, `incurredOn`, `createdAt`. Sorts: "
                    + "`incurredOn`, `createdAt`; newest first unless asked otherwise.";
    private static final String AGENCY =
            "{\"channel\": \"email\", \"amount\": {\"amount\": \"10000.00\", \"currency\": \"GBP\"}, "
                    + "\"incurredOn\": \"2026-03-04\", \"note\": \"agency\"}";
    private static final String STORED = "{\"id\": \"01981f3a-5c00-7000-8000-000000000091\", \"channel\": \"email\", "
            + "\"amount\": {\"amount\": \"10000.00\", \"currency\": \"GBP\"}, \"incurredOn\": \"2026-03-04\", "
            + "\"note\": \"agency\", \"createdAt\": \"2026-03-04T05:06:07.123456Z\"}";

    private final CostService costs;

    CostResource(CostService costs) {
        this.costs = costs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "enterMarketingCost", summary = "Enter a cost", description = ENTER)
    @RequestBody(
            required = true,
            description = "The cost.",
            content =
                    @Content(
                            schema = @Schema(implementation = CostInput.class),
                            examples = @ExampleObject(name = "agency", value = AGENCY)))
    @APIResponse(
            responseCode = "201",
            description = "The cost as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = CostView.class),
                            examples = @ExampleObject(name = "agency", value = STORED)))
    public Response enter(@NotNull @Valid CostInput cost) {
        var entered = costs.enter(cost);
        return VersionedResponse.created(URI.create(PATH + "/" + entered.id()), entered, CostService.ONLY_VERSION);
    }

    @GET
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "listMarketingCosts", summary = "List costs", description = LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of costs.",
            content =
                    @Content(
                            schema = @Schema(implementation = CostPage.class),
                            examples = @ExampleObject(name = "page", value = "{\"items\": [" + STORED + "]}")))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(costs.list(parameters.query(CostFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "getMarketingCost", summary = "Read a cost")
    @APIResponse(
            responseCode = "200",
            description = "The cost.",
            content =
                    @Content(
                            schema = @Schema(implementation = CostView.class),
                            examples = @ExampleObject(name = "agency", value = STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = "The entry's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 when it is still the entry's.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), costs.get(id), CostService.ONLY_VERSION);
    }
}
