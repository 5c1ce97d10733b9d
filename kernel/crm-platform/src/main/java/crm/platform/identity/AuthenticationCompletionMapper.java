package crm.platform.identity;

import io.quarkus.security.AuthenticationCompletionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a call whose authentication could not be completed. */
@Provider
public class AuthenticationCompletionMapper implements ExceptionMapper<AuthenticationCompletionException> {

    private final UnauthenticatedResponses responses;

    AuthenticationCompletionMapper(UnauthenticatedResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(AuthenticationCompletionException failure) {
        return responses.response();
    }
}
