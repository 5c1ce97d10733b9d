package crm.platform.tally;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.platform.job.JobFields;
import crm.platform.job.JobProgress;
import crm.platform.job.JobView;
import crm.platform.job.Jobs;
import crm.platform.job.NewJob;
import crm.platform.job.RowErrorFile;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path(TallyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class TallyResource {

    static final String PATH = "/v1/tallies";

    private final Jobs jobs;
    private final JobProgress progress;
    private final RowErrorFile errorFile;

    TallyResource(Jobs jobs, JobProgress progress, RowErrorFile errorFile) {
        this.jobs = jobs;
        this.progress = progress;
        this.errorFile = errorFile;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "submitTally")
    public Response submit(
            @RestForm FileUpload file, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var job = new NewJob(
                TallyJob.KIND, JsonNodeFactory.instance.objectNode(), validateOnly, file.fileName(), file.filePath());
        return Response.accepted(jobs.submit(job, PATH)).build();
    }

    @GET
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "listTallies")
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(jobs.list(TallyJob.KIND, parameters.query(JobFields.JOBS), PATH), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "getTally")
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var job = jobs.get(TallyJob.KIND, id, PATH);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), job, job.version());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @PermissionsAllowed("specimens:read")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(@PathParam("id") UUID id, @Context Sse sse) {
        return progress.watch(TallyJob.KIND, id, PATH, sse);
    }

    @POST
    @Path("{id}:cancel")
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "cancelTally")
    public JobView cancel(@PathParam("id") UUID id) {
        return jobs.cancel(TallyJob.KIND, id, PATH);
    }

    @GET
    @Path("{id}/errors")
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "listTallyErrors")
    public Response errors(@PathParam("id") UUID id, @BeanParam ListParameters parameters) {
        return ListResponse.of(jobs.rowErrors(TallyJob.KIND, id, parameters.query(JobFields.ROW_ERRORS)), parameters);
    }

    @GET
    @Path("{id}/errors")
    @Produces("text/csv;qs=0.5")
    @PermissionsAllowed("specimens:read")
    @Operation(hidden = true)
    public StreamingOutput errorFile(@PathParam("id") UUID id) {
        return errorFile.of(TallyJob.KIND, id);
    }
}
