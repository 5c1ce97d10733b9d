package crm.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal with its problem document. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    private final ProblemResponses responses;

    RefusalMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        return responses.of(Problem.of(refusal));
    }
}
