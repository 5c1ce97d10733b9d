package crm.platform.request;

import crm.platform.problem.InvalidInput;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Refuses, before anything is read or looked up, a body that announces too great a length or no readable type,
 * and a path with a NUL. */
@Provider
@PreMatching
public class RequestLineFilter implements ContainerRequestFilter {

    private final BodyLimits limits;
    private final CurrentVertxRequest current;

    RequestLineFilter(BodyLimits limits, CurrentVertxRequest current) {
        this.limits = limits;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var request = current.getCurrent().request();
        if (request.path().contains("%00")) {
            throw InvalidInput.at("/path", "forbidden-character", "must not hold the character NUL");
        }
        var type = request.getHeader("Content-Type");
        if (type != null && !isMediaType(type)) {
            throw new NotSupportedException();
        }
        var announced = request.getHeader("Content-Length");
        if (announced != null && Long.parseLong(announced) > limits.of(request.path())) {
            throw new BodyTooLarge(limits.of(request.path()));
        }
    }

    private static boolean isMediaType(String text) {
        try {
            return MediaType.valueOf(text) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
