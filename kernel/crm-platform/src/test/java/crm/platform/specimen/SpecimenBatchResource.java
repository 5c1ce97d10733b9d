package crm.platform.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.bulk.BulkRequest;
import crm.platform.bulk.BulkResult;
import crm.platform.bulk.RowResult;
import crm.platform.json.JsonInput;
import crm.platform.problem.Refusal;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/v1/specimens:batch")
public class SpecimenBatchResource {

    private final SpecimenService specimens;
    private final JsonInput input;

    SpecimenBatchResource(SpecimenService specimens, JsonInput input) {
        this.specimens = specimens;
        this.input = input;
    }

    @POST
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "createSpecimens", summary = "Create many specimens")
    @APIResponse(responseCode = "207", description = "A result for each row")
    public Response createMany(@Valid BulkRequest<JsonNode> rows) {
        var results = new ArrayList<RowResult>();
        for (var i = 0; i < rows.items().size(); i++) {
            results.add(createRow(i, rows.items().get(i)));
        }
        return new BulkResult(results).toResponse();
    }

    private RowResult createRow(int index, JsonNode row) {
        try {
            return RowResult.created(
                    index,
                    specimens.create(input.read(row, SpecimenInput.class)).id());
        } catch (Refusal refusal) {
            return RowResult.refused(index, refusal);
        }
    }
}
