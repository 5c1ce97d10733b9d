package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.bulk.BulkRequest;
import crm.platform.bulk.BulkResult;
import crm.platform.bulk.RowResult;
import crm.platform.idempotency.Idempotent;
import crm.platform.json.EnumNames;
import crm.platform.problem.InvalidInput;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many customers in one call. */
@Path(CustomerResource.PATH + ":batch")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerBatchResource {

    private static final String MODE = "mode";

    private final CustomerService customers;

    CustomerBatchResource(CustomerService customers) {
        this.customers = customers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customers:write")
    @Idempotent
    @Operation(
            operationId = "writeCustomers",
            summary = "Create or change up to 1,000 customers",
            description = CustomerDocs.BATCH)
    @RequestBody(
            required = true,
            description = "The rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerBatch.class),
                            examples = @ExampleObject(name = "batch", value = CustomerDocs.ROWS)))
    @APIResponse(
            responseCode = "207",
            description = "A result for each row, in the order of the rows.",
            content =
                    @Content(
                            schema = @Schema(implementation = BulkResult.class),
                            examples = @ExampleObject(name = "batch", value = CustomerDocs.RESULTS)))
    public Response write(@NotNull @Valid BulkRequest<JsonNode> batch) {
        var results = new RowResult[batch.items().size()];
        var indexes = new ArrayList<Integer>();
        var rows = new ArrayList<PreparedRow>();
        for (int i = 0; i < results.length; i++) {
            try {
                rows.add(PreparedRow.of(row(batch.items().get(i))));
                indexes.add(i);
            } catch (Refusal refusal) {
                results[i] = RowResult.refused(i, refusal);
            }
        }
        write(rows, indexes, results);
        return new BulkResult(Arrays.asList(results)).toResponse();
    }

    private void write(List<PreparedRow> rows, List<Integer> indexes, RowResult[] results) {
        var outcomes = customers.upsertAll(rows);
        for (int i = 0; i < outcomes.size(); i++) {
            results[indexes.get(i)] = result(indexes.get(i), outcomes.get(i));
        }
    }

    private static UpsertRow row(JsonNode item) {
        if (!(item instanceof ObjectNode row)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        var patch = row.deepCopy();
        var mode = patch.remove(MODE);
        return new UpsertRow(null, patch, mode == null ? UpsertMode.CREATE : mode(mode));
    }

    private static UpsertMode mode(JsonNode name) {
        var mode = name.isTextual() ? EnumNames.find(UpsertMode.class, name.textValue()) : null;
        if (mode == null) {
            throw InvalidInput.at(
                    "/" + MODE, "wrong-format", "must be one of " + String.join(", ", EnumNames.of(UpsertMode.class)));
        }
        return (UpsertMode) mode;
    }

    private static RowResult result(int index, RowOutcome row) {
        if (row.refusal() != null) {
            return RowResult.refused(index, row.refusal());
        }
        var id = row.outcome().customer().id();
        return row.outcome().effect() == UpsertOutcome.Effect.CREATED
                ? RowResult.created(index, id)
                : RowResult.ok(index, id);
    }
}
