package crm.platform.operations;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares the service in the path with this one. */
@Provider
@OfThisService
public class OfThisServiceFilter implements ContainerRequestFilter {
    private final String service;

    OfThisServiceFilter(@ConfigProperty(name = "crm.service") String service) {
        this.service = service;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!service.equals(request.getUriInfo().getPathParameters().getFirst("service"))) {
            throw new NotFoundException();
        }
    }
}
