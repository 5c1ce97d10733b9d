package crm.platform.bulk;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** What became of each row, in the order of the rows. */
public record BulkResult(List<RowResult> items) {

    private static final int MULTI_STATUS = 207;

    /** 207 with this result. */
    public Response toResponse() {
        return Response.status(MULTI_STATUS).entity(this).build();
    }
}
