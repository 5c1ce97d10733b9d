package crm.platform.audit;

import crm.platform.identity.CurrentActor;
import crm.platform.problem.CurrentTrace;
import crm.platform.problem.Problem;
import crm.platform.problem.ProblemResponses;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Answers a call that the caller has no right to make, and records it. */
@Provider
public class DeniedMapper implements ExceptionMapper<ForbiddenException> {

    private static final Logger LOG = Logger.getLogger(DeniedMapper.class);

    private final Audit audit;
    private final CurrentActor current;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest request;
    private final ExecutorService workers;
    private final ProblemResponses responses;

    DeniedMapper(
            Audit audit,
            CurrentActor current,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request,
            ExecutorService workers,
            ProblemResponses responses) {
        this.audit = audit;
        this.current = current;
        this.identity = identity;
        this.request = request;
        this.workers = workers;
        this.responses = responses;
    }

    @Override
    public Response toResponse(ForbiddenException failure) {
        record();
        return responses.of(
                Problem.of(403, "Not allowed", "not-allowed", "Your token lacks the scope that this operation needs"));
    }

    /** Rights are checked on the event loop, which must not wait for the database. */
    private void record() {
        var call = request.getCurrent().request();
        var action = call.method().name() + " " + request.getCurrent().normalizedPath();
        var trace = CurrentTrace.id();
        identity.getDeferredIdentity().subscribe().with(who -> workers.execute(() -> record(who, action, trace)));
    }

    private void record(SecurityIdentity who, String action, String trace) {
        try {
            audit.recordDenied(current.of(who), action, trace);
        } catch (RuntimeException e) {
            LOG.error("A denied call could not be recorded: " + action, e);
        }
    }
}
