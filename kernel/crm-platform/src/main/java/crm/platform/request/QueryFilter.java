package crm.platform.request;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses query parameters that an operation does not have: a misspelt filter would otherwise be no filter. */
@Provider
public class QueryFilter implements ContainerRequestFilter {

    private final CurrentVertxRequest current;
    private final Map<Method, DeclaredQuery> declared = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    QueryFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var raw = current.getCurrent().request().query();
        if (raw != null && !raw.isEmpty()) {
            check(RawQuery.parse(raw), declared.computeIfAbsent(resource.getResourceMethod(), DeclaredQuery::of));
        }
    }

    private static void check(RawQuery query, DeclaredQuery declared) {
        var errors = new ArrayList<FieldError>();
        for (var name : query.names()) {
            var error = error(name, query.all(name), declared);
            if (error != null) {
                errors.add(error);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(List.copyOf(errors));
        }
    }

    private static FieldError error(String name, List<String> values, DeclaredQuery declared) {
        var pointer = "/query/" + name;
        if (!declared.has(name)) {
            return new FieldError(pointer, "unknown-parameter", "is unknown here; " + declared.allowed());
        }
        if (values.size() > 1 && !declared.takesMany(name)) {
            return new FieldError(pointer, "repeated-parameter", "must be given once");
        }
        return values.get(0).isEmpty() && !declared.takesEmpty(name)
                ? new FieldError(pointer, "wrong-value", "must not be empty")
                : null;
    }
}
