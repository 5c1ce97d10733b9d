package crm.analytics.chart;

import crm.platform.problem.Problem;
import crm.platform.problem.ProblemResponses;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Says that an operator has something to do; the other media types are answered all the same. */
@Provider
public class ChartsUnavailableMapper implements ExceptionMapper<ChartsUnavailable> {

    private static final Logger LOG = Logger.getLogger(ChartsUnavailableMapper.class);

    private final ProblemResponses responses;

    ChartsUnavailableMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(ChartsUnavailable failure) {
        LOG.error("A chart cannot be drawn", failure);
        return responses.of(Problem.of(
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "Temporarily unavailable",
                "charts-unavailable",
                "This installation cannot draw charts: " + failure.getMessage()
                        + ". JSON and CSV are answered all the same"));
    }
}
