package crm.platform.specimen;

import crm.platform.export.ExportFormat;
import crm.platform.export.ExportOrder;
import crm.platform.export.Exports;
import crm.platform.idempotency.Idempotent;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.ResultFile;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path(SpecimenExportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SpecimenExportResource {

    static final String PATH = "/v1/specimen-exports";
    private static final String KIND = "specimen-export";

    private final SpecimenExport export;
    private final Exports exports;
    private final Jobs jobs;
    private final ResultFile resultFile;

    SpecimenExportResource(SpecimenExport export, Exports exports, Jobs jobs, ResultFile resultFile) {
        this.export = export;
        this.exports = exports;
        this.jobs = jobs;
        this.resultFile = resultFile;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("specimens:write")
    @Idempotent
    @Operation(operationId = "exportSpecimens", summary = "Export specimens")
    public Response submit(@NotNull @Valid ExportOrder order) {
        return Response.accepted(exports.order(export.specimens(), order)).build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "getSpecimenExport", summary = "Watch an export")
    public JobView get(@PathParam("id") UUID id) {
        return jobs.get(KIND, id, PATH);
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "cancelSpecimenExport", summary = "Cancel an export")
    public JobView cancel(@PathParam("id") UUID id) {
        return jobs.cancel(KIND, id, PATH);
    }

    @GET
    @Path("{id}/file")
    @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "downloadSpecimenExport", summary = "Download an export")
    public Response file(@PathParam("id") UUID id) {
        return resultFile.of(KIND, id);
    }
}
