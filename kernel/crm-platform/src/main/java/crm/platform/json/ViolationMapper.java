package crm.platform.json;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.Problem;
import crm.platform.problem.ProblemResponses;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** Answers violations of Bean Validation on an operation's parameters and body. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    private static final Comparator<FieldError> BY_PLACE =
            Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code);

    private final ProblemResponses responses;

    ViolationMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(ViolationMapper::error)
                .sorted(BY_PLACE)
                .toList();
        return responses.of(Problem.of(new InvalidInput(errors)));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return Violations.error(violation, OperationParameter.pointerTo(violation));
    }
}
