package crm.platform.identity;

import crm.platform.problem.Problem;
import crm.platform.problem.ProblemResponses;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Asks for a token as RFC 6750 says, and tells a missing one from one that is no good. */
@ApplicationScoped
class UnauthenticatedResponses {

    private static final String TITLE = "Authentication is required";

    private final ProblemResponses responses;
    private final CurrentVertxRequest request;

    UnauthenticatedResponses(ProblemResponses responses, CurrentVertxRequest request) {
        this.responses = responses;
        this.request = request;
    }

    Response response() {
        var tokenSent = request.getCurrent().request().headers().contains(HttpHeaders.AUTHORIZATION);
        return tokenSent
                ? response("invalid-token", "The bearer token is not valid here", "Bearer error=\"invalid_token\"")
                : response("token-missing", "Send a bearer token in the header Authorization", "Bearer");
    }

    private Response response(String code, String detail, String challenge) {
        return responses
                .builder(Problem.of(401, TITLE, code, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
