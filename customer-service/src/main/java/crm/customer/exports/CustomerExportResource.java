package crm.customer.exports;

import crm.platform.export.ExportFormat;
import crm.platform.export.ExportOrder;
import crm.platform.export.Exports;
import crm.platform.idempotency.Idempotent;
import crm.platform.job.JobFields;
import crm.platform.job.JobPage;
import crm.platform.job.JobProgress;
import crm.platform.job.JobResponse;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.ResultFile;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports of customers to files. */
@Path(CustomerExportResource.PATH)
@Tag(name = "Customer exports", description = "Customers as files, by jobs.")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerExportResource {

    static final String PATH = "/v1/customer-exports";
    private static final String PROBLEM = "application/problem+json";

    private final CustomerExport export;
    private final Exports exports;
    private final Jobs jobs;
    private final JobProgress progress;
    private final ResultFile resultFile;

    CustomerExportResource(
            CustomerExport export, Exports exports, Jobs jobs, JobProgress progress, ResultFile resultFile) {
        this.export = export;
        this.exports = exports;
        this.jobs = jobs;
        this.progress = progress;
        this.resultFile = resultFile;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customer-exports:write")
    @Idempotent
    @Operation(operationId = "exportCustomers", summary = "Export customers to a file", description = ExportDocs.SUBMIT)
    @RequestBody(
            required = true,
            description = "What to export.",
            content =
                    @Content(
                            schema = @Schema(implementation = ExportOrder.class),
                            examples = {
                                @ExampleObject(name = "csv", value = ExportDocs.CSV),
                                @ExampleObject(name = "ndjson", value = ExportDocs.NDJSON)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "The export will be done.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "accepted", value = ExportDocs.ACCEPTED)))
    public Response submit(@NotNull @Valid ExportOrder order) {
        return JobResponse.accepted(exports.order(export.customers(), order));
    }

    @GET
    @PermissionsAllowed("customer-exports:read")
    @Operation(
            operationId = "listCustomerExports",
            summary = "List exports of customers",
            description = ExportDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of exports.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobPage.class),
                            examples = @ExampleObject(name = "page", value = ExportDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(jobs.list(CustomerExport.KIND, parameters.query(JobFields.JOBS), PATH), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("customer-exports:read")
    @Operation(operationId = "getCustomerExport", summary = "Watch an export", description = ExportDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "How far the export is.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = JobView.class),
                        examples = @ExampleObject(name = "finished", value = ExportDocs.FINISHED)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Nothing has moved since.")
    public Response get(
            @Parameter(description = ExportDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 while nothing has moved.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return JobResponse.read(ifNoneMatch, jobs.get(CustomerExport.KIND, id, PATH));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @PermissionsAllowed("customer-exports:read")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(@PathParam("id") UUID id, @Context Sse sse) {
        return progress.watch(CustomerExport.KIND, id, PATH, sse);
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("customer-exports:write")
    @Idempotent
    @Operation(operationId = "cancelCustomerExport", summary = "Cancel an export", description = ExportDocs.CANCEL)
    @APIResponse(
            responseCode = "200",
            description = "How far the export is.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@Parameter(description = ExportDocs.ID) @PathParam("id") UUID id) {
        return JobResponse.changed(jobs.cancel(CustomerExport.KIND, id, PATH));
    }

    @GET
    @Path("{id}/file")
    @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("customer-exports:read")
    @Operation(
            operationId = "downloadCustomerExport",
            summary = "Download the file of an export",
            description = ExportDocs.FILE)
    @APIResponse(
            responseCode = "200",
            description = "The file, in the format that was ordered.",
            content = {
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "409",
            description = "There is no file, or not yet.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "410",
            description = "The file is no longer kept.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    public Response file(@Parameter(description = ExportDocs.ID) @PathParam("id") UUID id) {
        return resultFile.of(CustomerExport.KIND, id);
    }
}
