package crm.marketing.tracking;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;

/** What a request to a link says about who made it; as {@code @BeanParam}. */
public class VisitHeaders {

    @HeaderParam("User-Agent")
    String agent;

    @HeaderParam("Purpose")
    String purpose;

    @HeaderParam("Sec-Purpose")
    String secPurpose;

    @HeaderParam("X-Moz")
    String moz;

    @Context
    Request request;

    Visit visit() {
        return new Visit(request.getMethod(), agent, isPrefetch(purpose) || isPrefetch(secPurpose) || isPrefetch(moz));
    }

    private static boolean isPrefetch(String header) {
        return header != null && header.contains("prefetch");
    }
}
