package crm.customer.consent;

import com.fasterxml.jackson.databind.JsonNode;
import crm.customer.consent.ConsentService.ConsentOrder;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consents of many customers in one call. */
@Path("/v1/consents:batch")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentBatchResource {

    private final ConsentService consents;
    private final JsonInput input;
    private final Clock clock;

    ConsentBatchResource(ConsentService consents, JsonInput input, Clock clock) {
        this.consents = consents;
        this.input = input;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("consents:write")
    @Idempotent
    @Operation(operationId = "recordConsents", summary = "Record up to 1,000 consents", description = ConsentDocs.BATCH)
    @RequestBody(
            required = true,
            description = "The rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentBatch.class),
                            examples = @ExampleObject(name = "batch", value = ConsentDocs.ROWS)))
    @APIResponse(
            responseCode = "207",
            description = "A result for each row, in the order of the rows; `id` is the customer's.",
            content =
                    @Content(
                            schema = @Schema(implementation = BulkResult.class),
                            examples = @ExampleObject(name = "batch", value = ConsentDocs.RESULTS)))
    public Response record(@NotNull @Valid BulkRequest<JsonNode> batch) {
        var results = new RowResult[batch.items().size()];
        var indexes = new ArrayList<Integer>();
        var rows = new ArrayList<ConsentOrder>();
        for (var i = 0; i < results.length; i++) {
            try {
                rows.add(input.read(batch.items().get(i), ConsentRow.class).read(clock.instant()));
                indexes.add(i);
            } catch (Refusal refusal) {
                results[i] = RowResult.refused(i, refusal);
            }
        }
        var customers = consents.putAll(rows);
        for (var i = 0; i < rows.size(); i++) {
            results[indexes.get(i)] = result(indexes.get(i), rows.get(i), customers.get(i));
        }
        return new BulkResult(Arrays.asList(results)).toResponse();
    }

    private static RowResult result(int index, ConsentOrder row, UUID customer) {
        if (customer != null) {
            return RowResult.ok(index, customer);
        }
        var named = row.id() != null
                ? row.id()
                : row.externalId().system() + "/" + row.externalId().id();
        return RowResult.refused(index, new NotFound("customer", named));
    }
}
