package crm.sales.orderimport;

import crm.platform.idempotency.Idempotent;
import crm.platform.job.JobFields;
import crm.platform.job.JobPage;
import crm.platform.job.JobProgress;
import crm.platform.job.JobResponse;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.RowErrorFile;
import crm.platform.job.RowErrorPage;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import crm.tables.ImportForm;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Imports of order lines from files. */
@Path(OrderImportResource.PATH)
@Tag(name = "Order imports", description = "Orders from files, by jobs.")
@Produces(MediaType.APPLICATION_JSON)
public class OrderImportResource {

    static final String PATH = "/v1/order-imports";
    private static final String CSV = "text/csv";

    private final OrderImportOrders orders;
    private final Jobs jobs;
    private final JobProgress progress;
    private final RowErrorFile errorFile;

    OrderImportResource(OrderImportOrders orders, Jobs jobs, JobProgress progress, RowErrorFile errorFile) {
        this.orders = orders;
        this.jobs = jobs;
        this.progress = progress;
        this.errorFile = errorFile;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("order-imports:write")
    @Idempotent
    @Operation(
            operationId = "importOrders",
            summary = "Import order lines from a file",
            description = OrderImportDocs.SUBMIT)
    @RequestBody(
            required = true,
            description = "The file and its mapping.",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = OrderImportForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import will be done.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "accepted", value = OrderImportDocs.ACCEPTED)))
    public Response submit(
            @Parameter(description = OrderImportDocs.VALIDATE_ONLY, schema = @Schema(defaultValue = "false"))
                    @QueryParam("validateOnly")
                    Boolean validateOnly,
            MultipartFormDataInput form) {
        return JobResponse.accepted(orders.submit(new ImportForm(form.getValues()), Boolean.TRUE.equals(validateOnly)));
    }

    @GET
    @PermissionsAllowed("order-imports:read")
    @Operation(operationId = "listOrderImports", summary = "List imports of orders", description = OrderImportDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of imports.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\": [" + OrderImportDocs.FINISHED + "]}")))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(jobs.list(OrderImport.KIND, parameters.query(JobFields.JOBS), PATH), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("order-imports:read")
    @Operation(operationId = "getOrderImport", summary = "Watch an import", description = OrderImportDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "How far the import is.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = JobView.class),
                        examples = @ExampleObject(name = "finished", value = OrderImportDocs.FINISHED)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Nothing has moved since.")
    public Response get(
            @Parameter(description = OrderImportDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 while nothing has moved.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return JobResponse.read(ifNoneMatch, jobs.get(OrderImport.KIND, id, PATH));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @PermissionsAllowed("order-imports:read")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(@PathParam("id") UUID id, @Context Sse sse) {
        return progress.watch(OrderImport.KIND, id, PATH, sse);
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("order-imports:write")
    @Idempotent
    @Operation(operationId = "cancelOrderImport", summary = "Cancel an import", description = OrderImportDocs.CANCEL)
    @APIResponse(
            responseCode = "200",
            description = "How far the import is.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@Parameter(description = OrderImportDocs.ID) @PathParam("id") UUID id) {
        return JobResponse.changed(jobs.cancel(OrderImport.KIND, id, PATH));
    }

    @GET
    @Path("{id}/summary")
    @PermissionsAllowed("order-imports:read")
    @Operation(
            operationId = "getOrderImportSummary",
            summary = "Read what became of the invoices of an import",
            description = OrderImportDocs.SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = "What became of the invoices so far.",
            content =
                    @Content(
                            schema = @Schema(implementation = InvoiceEffects.class),
                            examples = @ExampleObject(name = "summary", value = OrderImportDocs.EFFECTS)))
    public InvoiceEffects summary(@Parameter(description = OrderImportDocs.ID) @PathParam("id") UUID id) {
        return orders.summary(id);
    }

    @GET
    @Path("{id}/errors")
    @PermissionsAllowed("order-imports:read")
    @Operation(
            operationId = "listOrderImportErrors",
            summary = "List the row errors of an import",
            description = OrderImportDocs.ERRORS)
    @APIResponse(
            responseCode = "200",
            description = "A page of row errors, or all of them as CSV.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RowErrorPage.class),
                        examples = @ExampleObject(name = "errors", value = OrderImportDocs.ROW_ERRORS)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response errors(
            @Parameter(description = OrderImportDocs.ID) @PathParam("id") UUID id,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(
                jobs.rowErrors(OrderImport.KIND, id, parameters.query(JobFields.ROW_ERRORS)), parameters);
    }

    @GET
    @Path("{id}/errors")
    @Produces(CSV + ";qs=0.5")
    @PermissionsAllowed("order-imports:read")
    @Operation(hidden = true)
    public Response errorFile(@PathParam("id") UUID id) {
        return Response.ok(errorFile.of(OrderImport.KIND, id), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"")
                .build();
    }
}
