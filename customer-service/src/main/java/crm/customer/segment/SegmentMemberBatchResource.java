package crm.customer.segment;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.bulk.BulkRequest;
import crm.platform.bulk.BulkResult;
import crm.platform.bulk.RowResult;
import crm.platform.idempotency.Idempotent;
import crm.platform.json.JsonInput;
import crm.platform.problem.NotFound;
import crm.platform.problem.Refusal;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many members of one static segment in one call. */
@Path(SegmentResource.PATH + "/{id}/members:batch")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentMemberBatchResource {

    private final SegmentService segments;
    private final JsonInput input;

    SegmentMemberBatchResource(SegmentService segments, JsonInput input) {
        this.segments = segments;
        this.input = input;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("segments:write")
    @Idempotent
    @Operation(
            operationId = "setSegmentMembers",
            summary = "Take customers in or out of a static segment",
            description = SegmentDocs.SET)
    @RequestBody(
            required = true,
            description = "The rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipBatch.class),
                            examples = @ExampleObject(name = "batch", value = SegmentDocs.ROWS)))
    @APIResponse(
            responseCode = "207",
            description = "A result for each row, in the order of the rows; `id` is the customer's.",
            content =
                    @Content(
                            schema = @Schema(implementation = BulkResult.class),
                            examples = @ExampleObject(name = "batch", value = SegmentDocs.RESULTS)))
    public Response set(
            @Parameter(description = SegmentDocs.ID) @PathParam("id") UUID id,
            @NotNull @Valid BulkRequest<JsonNode> batch) {
        var results = new RowResult[batch.items().size()];
        var customers = new UUID[results.length];
        var wanted = new LinkedHashMap<UUID, Boolean>();
        for (var i = 0; i < results.length; i++) {
            try {
                var row = input.read(batch.items().get(i), MembershipRow.class);
                customers[i] = row.customerId();
                wanted.put(row.customerId(), row.isIn());
            } catch (Refusal refusal) {
                results[i] = RowResult.refused(i, refusal);
            }
        }
        var present = segments.setMembers(id, wanted);
        for (var i = 0; i < results.length; i++) {
            if (customers[i] != null) {
                results[i] = present.contains(customers[i])
                        ? RowResult.ok(i, customers[i])
                        : RowResult.refused(i, new NotFound("customer", customers[i]));
            }
        }
        return new BulkResult(Arrays.asList(results)).toResponse();
    }
}
