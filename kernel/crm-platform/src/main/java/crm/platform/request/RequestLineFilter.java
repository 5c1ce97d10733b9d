package crm.platform.request;

import crm.platform.problem.InvalidInput;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses, before anything is read or looked up, a body that announces too great a length and a path with a NUL. */
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
        var announced = request.getHeader("Content-Length");
        if (announced != null && Long.parseLong(announced) > limits.of(request.path())) {
            throw new BodyTooLarge(limits.of(request.path()));
        }
    }
}
