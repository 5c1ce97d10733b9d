package crm.platform.request;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Refuses to answer in JSON whoever does not accept it. An operation that declares what it produces is matched by that;
 * this is for those that do not and return a {@code Response}, which JAX-RS would let through.
 */
@Provider
public class AcceptFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        var accept = context.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("*/*") || accept.contains(MediaType.APPLICATION_JSON)) {
            return;
        }
        if (!declaresItsMediaTypes(resource.getResourceMethod()) && !acceptsJson(context)) {
            throw new NotAcceptableException();
        }
    }

    private static boolean declaresItsMediaTypes(Method operation) {
        return operation.isAnnotationPresent(Produces.class)
                || operation.getDeclaringClass().isAnnotationPresent(Produces.class);
    }

    private static boolean acceptsJson(ContainerRequestContext context) {
        return context.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
