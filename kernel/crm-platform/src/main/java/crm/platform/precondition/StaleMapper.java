package crm.platform.precondition;

import crm.platform.audit.Audit;
import crm.platform.problem.FieldError;
import crm.platform.problem.Problem;
import crm.platform.problem.ProblemResponses;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells whose change was refused as stale what others have changed meanwhile. */
@Provider
public class StaleMapper implements ExceptionMapper<Stale> {

    private final Audit audit;
    private final ProblemResponses responses;

    StaleMapper(Audit audit, ProblemResponses responses) {
        this.audit = audit;
        this.responses = responses;
    }

    @Override
    public Response toResponse(Stale stale) {
        var changed = audit.changedSince(stale.resource(), stale.id(), stale.since()).stream()
                .map(field -> new FieldError("/" + field, "changed", "has changed since version " + stale.since()))
                .toList();
        return responses.of(Problem.of(stale).at(changed));
    }
}
