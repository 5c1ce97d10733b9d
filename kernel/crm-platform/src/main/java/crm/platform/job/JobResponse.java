package crm.platform.job;

import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers about a job, alike whatever the job does. */
public final class JobResponse {

    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private JobResponse() {}

    /** 202: the job will be done, and is watched where {@code Location} says. */
    public static Response accepted(JobView job) {
        return Response.accepted(job)
                .location(URI.create(job.links().get("self")))
                .build();
    }

    /**
     * 200 with how far the job is, or 304 if nothing has moved; with {@code Retry-After} while it goes on.
     *
     * @param ifNoneMatch the header; null if there is none
     */
    public static Response read(String ifNoneMatch, JobView job) {
        var response = VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), job, job.version());
        return job.state().isFinal()
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_BETWEEN_LOOKS)
                        .build();
    }

    /** 200 with the job as it is after what was asked of it. */
    public static Response changed(JobView job) {
        return VersionedResponse.ok(job, job.version());
    }
}
