package crm.platform.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Stands before the page that Quarkus shows in development for unknown paths. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFoundException> {

    private final WebApplicationMapper mapper;

    NotFoundMapper(WebApplicationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Response toResponse(NotFoundException failure) {
        return mapper.toResponse(failure);
    }
}
