package crm.platform.job;

import crm.platform.audit.Audit;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** The file that a job made, to download; a small part of it is in memory at a time. */
@ApplicationScoped
public class ResultFile {
    private final EntityManager entities;
    private final JobResults results;
    private final Audit audit;

    ResultFile(EntityManager entities, JobResults results, Audit audit) {
        this.entities = entities;
        this.results = results;
        this.audit = audit;
    }

    /**
     * 200 with the file. The download is recorded before it begins.
     *
     * @throws NotFound if there is no such job of this kind
     * @throws crm.platform.problem.Refusal {@code result-not-ready} while the job runs, {@code no-result} if it failed or was
     *     cancelled, {@code result-expired} when the file was deleted
     */
    @Transactional
    public Response of(String kind, UUID id) {
        var job = require(kind, id);
        audit.record(kind + ".download", kind, id, job.version, List.of());
        var size = job.resultBytes;
        StreamingOutput content = output -> copy(id, size, output);
        return Response.ok(content, job.resultType)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + job.fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Job require(String kind, UUID id) {
        var job = entities.find(Job.class, id);
        if (job == null || !job.kind.equals(kind)) {
            throw new NotFound(kind, id);
        }
        if (!job.state.isFinal()) {
            throw ResultUnavailable.notReady();
        }
        if (job.state != JobState.SUCCEEDED) {
            throw ResultUnavailable.none();
        }
        if (job.resultExpired) {
            throw ResultUnavailable.expired();
        }
        return job;
    }

    /** A file that is deleted meanwhile must not look whole. */
    private void copy(UUID id, long size, OutputStream output) throws IOException {
        try (var file = results.open(id)) {
            if (file.transferTo(output) != size) {
                throw new IOException("The file of job " + id + " was deleted while it was sent");
            }
        }
    }
}
