package crm.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * The domain says no, for a reason a client can act on. Subclasses are named for what happened and know nothing of HTTP;
 * they become a problem document with their code.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of no it is; decides the status of the answer. */
    public enum Kind {
        INVALID(400, "The request is not valid"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "The request conflicts with the current state"),
        GONE(410, "No longer available"),
        STALE(412, "The resource has changed"),
        PRECONDITION_MISSING(428, "A precondition is required"),
        UNPROCESSABLE(422, "The request cannot be carried out"),
        TOO_LARGE(413, "The request is too large"),
        UNSUPPORTED(415, "The media type is not supported");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** The HTTP status of the problem document. */
        public int status() {
            return status;
        }

        /** A short summary, the same for each refusal of this kind. */
        public String title() {
            return title;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;

    /**
     * @param code stable problem code in kebab case, for programs
     * @param detail what happened, for people; must not hold secrets
     */
    protected Refusal(Kind kind, String code, String detail, FieldError... errors) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.errors = List.of(errors);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    /** The places in the request that are at fault; empty if it is not about places. */
    public final List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem document, such as the candidates of an ambiguous match. */
    public Map<String, Object> extensions() {
        return Map.of();
    }
}
