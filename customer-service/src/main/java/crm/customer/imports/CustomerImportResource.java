package crm.customer.imports;

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

/** Imports of customers from files. */
@Path(CustomerImportResource.PATH)
@Tag(name = "Customer imports", description = "Customers from files, by jobs.")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerImportResource {

    static final String PATH = "/v1/customer-imports";
    private static final String CSV = "text/csv";

    private final ImportOrders orders;
    private final Jobs jobs;
    private final JobProgress progress;
    private final RowErrorFile errorFile;

    CustomerImportResource(ImportOrders orders, Jobs jobs, JobProgress progress, RowErrorFile errorFile) {
        this.orders = orders;
        this.jobs = jobs;
        this.progress = progress;
        this.errorFile = errorFile;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("customer-imports:write")
    @Idempotent
    @Operation(
            operationId = "importCustomers",
            summary = "Import customers from a file",
            description = ImportDocs.SUBMIT)
    @RequestBody(
            required = true,
            description = "The file and its mapping.",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = CustomerImportForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import will be done.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "accepted", value = ImportDocs.ACCEPTED)))
    public Response submit(
            @Parameter(description = ImportDocs.VALIDATE_ONLY, schema = @Schema(defaultValue = "false"))
                    @QueryParam("validateOnly")
                    Boolean validateOnly,
            MultipartFormDataInput form) {
        return JobResponse.accepted(orders.submit(new ImportForm(form.getValues()), Boolean.TRUE.equals(validateOnly)));
    }

    @GET
    @PermissionsAllowed("customer-imports:read")
    @Operation(
            operationId = "listCustomerImports",
            summary = "List imports of customers",
            description = ImportDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of imports.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\": [" + ImportDocs.FINISHED + "]}")))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(jobs.list(CustomerImport.KIND, parameters.query(JobFields.JOBS), PATH), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("customer-imports:read")
    @Operation(operationId = "getCustomerImport", summary = "Watch an import", description = ImportDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "How far the import is.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = JobView.class),
                        examples = @ExampleObject(name = "finished", value = ImportDocs.FINISHED)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Nothing has moved since.")
    public Response get(
            @Parameter(description = ImportDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 while nothing has moved.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return JobResponse.read(ifNoneMatch, jobs.get(CustomerImport.KIND, id, PATH));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @PermissionsAllowed("customer-imports:read")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(@PathParam("id") UUID id, @Context Sse sse) {
        return progress.watch(CustomerImport.KIND, id, PATH, sse);
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("customer-imports:write")
    @Idempotent
    @Operation(operationId = "cancelCustomerImport", summary = "Cancel an import", description = ImportDocs.CANCEL)
    @APIResponse(
            responseCode = "200",
            description = "How far the import is.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@Parameter(description = ImportDocs.ID) @PathParam("id") UUID id) {
        return JobResponse.changed(jobs.cancel(CustomerImport.KIND, id, PATH));
    }

    @GET
    @Path("{id}/errors")
    @PermissionsAllowed("customer-imports:read")
    @Operation(
            operationId = "listCustomerImportErrors",
            summary = "List the row errors of an import",
            description = ImportDocs.ERRORS)
    @APIResponse(
            responseCode = "200",
            description = "A page of row errors, or all of them as CSV.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RowErrorPage.class),
                        examples = @ExampleObject(name = "errors", value = ImportDocs.ROW_ERRORS)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response errors(
            @Parameter(description = ImportDocs.ID) @PathParam("id") UUID id, @BeanParam ListParameters parameters) {
        return ListResponse.of(
                jobs.rowErrors(CustomerImport.KIND, id, parameters.query(JobFields.ROW_ERRORS)), parameters);
    }

    @GET
    @Path("{id}/errors")
    @Produces(CSV + ";qs=0.5")
    @PermissionsAllowed("customer-imports:read")
    @Operation(hidden = true)
    public Response errorFile(@PathParam("id") UUID id) {
        return Response.ok(errorFile.of(CustomerImport.KIND, id), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"")
                .build();
    }
}
