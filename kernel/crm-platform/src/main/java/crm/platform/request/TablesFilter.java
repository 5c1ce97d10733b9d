package crm.platform.request;

import crm.platform.schema.Schema;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Has whoever calls the API come back later while the tables are not there: whatever failed for want of them would be no fault. */
@Provider
@PreMatching
public class TablesFilter implements ContainerRequestFilter {

    private static final String API = "/v1/";
    private static final long RETRY_AFTER_SECONDS = 5;

    private final Schema schema;
    private final CurrentVertxRequest current;

    TablesFilter(Schema schema, CurrentVertxRequest current) {
        this.schema = schema;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!schema.isReady() && current.getCurrent().request().path().startsWith(API)) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
    }
}
