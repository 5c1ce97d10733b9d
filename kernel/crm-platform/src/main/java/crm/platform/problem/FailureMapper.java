package crm.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Answers every failure that nothing else answers; what is not the client's affair stays in the log. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProblemResponses responses;

    FailureMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(Throwable failure) {
        var problem = KnownFailures.problemOf(failure);
        if (problem == null) {
            LOG.error("A call failed for a reason of our own", failure);
            return responses.of(KnownFailures.unexpected());
        }
        if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            // Without its stack: during an outage there is one for every call.
            LOG.warnf("A call was answered with 503: %s", failure);
            return responses
                    .builder(problem)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        return responses.of(problem);
    }
}
