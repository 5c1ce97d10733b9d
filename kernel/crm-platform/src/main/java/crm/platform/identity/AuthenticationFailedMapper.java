package crm.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a call with a token that was refused. */
@Provider
public class AuthenticationFailedMapper implements ExceptionMapper<AuthenticationFailedException> {

    private final UnauthenticatedResponses responses;

    AuthenticationFailedMapper(UnauthenticatedResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(AuthenticationFailedException failure) {
        return responses.response();
    }
}
