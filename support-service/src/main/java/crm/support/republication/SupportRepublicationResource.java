package crm.support.republication;

import crm.platform.idempotency.Idempotent;
import crm.platform.job.JobFields;
import crm.platform.job.JobPage;
import crm.platform.job.JobProgress;
import crm.platform.job.JobResponse;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Republications of tickets, messages and surveys. */
@Path(SupportRepublicationResource.PATH)
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class SupportRepublicationResource {

    static final String PATH = "/v1/operations/support/republications";

    private final SupportRepublication republication;
    private final Jobs jobs;
    private final JobProgress progress;

    SupportRepublicationResource(SupportRepublication republication, Jobs jobs, JobProgress progress) {
        this.republication = republication;
        this.jobs = jobs;
        this.progress = progress;
    }

    @POST
    @PermissionsAllowed("operations:write")
    @Idempotent
    @Operation(
            operationId = "republishSupport",
            summary = "Tell all tickets, messages and surveys again as events",
            description = RepublicationDocs.ORDER)
    @APIResponse(
            responseCode = "202",
            description = "The republication will be done.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "accepted", value = RepublicationDocs.ACCEPTED)))
    public Response submit() {
        return JobResponse.accepted(jobs.submit(republication.order(), PATH));
    }

    @GET
    @PermissionsAllowed("operations:read")
    @Operation(
            operationId = "listSupportRepublications",
            summary = "List republications of tickets, messages and surveys",
            description = RepublicationDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of republications.",
            content =
                    @Content(
                            schema = @Schema(implementation = JobPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\": [" + RepublicationDocs.FINISHED + "]}")))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(
                jobs.list(SupportRepublication.KIND, parameters.query(JobFields.JOBS), PATH), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("operations:read")
    @Operation(
            operationId = "getSupportRepublication",
            summary = "Watch a republication of tickets, messages and surveys",
            description = RepublicationDocs.READ)
    @APIResponse(
            responseCode = "200",
            description = "How far the republication is.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = JobView.class),
                        examples = @ExampleObject(name = "finished", value = RepublicationDocs.FINISHED)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Nothing has moved since.")
    public Response get(
            @Parameter(description = RepublicationDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 while nothing has moved.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return JobResponse.read(ifNoneMatch, jobs.get(SupportRepublication.KIND, id, PATH));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @PermissionsAllowed("operations:read")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(@PathParam("id") UUID id, @Context Sse sse) {
        return progress.watch(SupportRepublication.KIND, id, PATH, sse);
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("operations:write")
    @Idempotent
    @Operation(
            operationId = "cancelSupportRepublication",
            summary = "Cancel a republication of tickets, messages and surveys",
            description = RepublicationDocs.CANCEL)
    @APIResponse(
            responseCode = "200",
            description = "How far the republication is.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@Parameter(description = RepublicationDocs.ID) @PathParam("id") UUID id) {
        return JobResponse.changed(jobs.cancel(SupportRepublication.KIND, id, PATH));
    }
}
