package crm.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives a body to what JAX-RS refuses: unknown paths, wrong methods and media types. */
@Provider
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    private final ProblemResponses responses;
    private final StandardProblems problems;

    WebApplicationMapper(ProblemResponses responses, StandardProblems problems) {
        this.responses = responses;
        this.problems = problems;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return responses.of(Problem.of(refusal));
        }
        var response = failure.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        return withProblem(response);
    }

    private Response withProblem(Response response) {
        var status = response.getStatus();
        var builder = responses.builder(problems.of(status));
        if (status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            builder.header(HttpHeaders.ALLOW, problems.allowed());
        }
        response.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) && !HttpHeaders.ALLOW.equalsIgnoreCase(name)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }
}
