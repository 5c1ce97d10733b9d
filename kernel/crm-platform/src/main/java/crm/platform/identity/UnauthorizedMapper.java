package crm.platform.identity;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a call without a token. */
@Provider
public class UnauthorizedMapper implements ExceptionMapper<UnauthorizedException> {

    private final UnauthenticatedResponses responses;

    UnauthorizedMapper(UnauthenticatedResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(UnauthorizedException failure) {
        return responses.response();
    }
}
