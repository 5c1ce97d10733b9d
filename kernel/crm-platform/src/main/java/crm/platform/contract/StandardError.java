package crm.platform.contract;

import crm.platform.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The errors that operations share. */
enum StandardError {
    BAD_REQUEST(400, "BadRequest", "The request is not valid", "validation-failed"),
    UNAUTHENTICATED(401, "Unauthenticated", "A valid bearer token is required", "token-missing"),
    NOT_ALLOWED(403, "NotAllowed", "The token lacks the scope", "not-allowed"),
    NOT_FOUND(404, "NotFound", "There is no such resource", "not-found"),
    NOT_ACCEPTABLE(406, "NotAcceptable", "None of the accepted media types is available", "not-acceptable"),
    CONFLICT(409, "Conflict", "The request conflicts with the current state", "already-exists"),
    STALE(412, "Stale", "The resource has changed; the errors name the changed fields", "stale"),
    TOO_LARGE(413, "TooLarge", "The body is too large", "body-too-large"),
    UNSUPPORTED(415, "Unsupported", "The media type of the body is not supported", "unsupported-media-type"),
    UNPROCESSABLE(422, "Unprocessable", "The request cannot be carried out", "idempotency-key-reused"),
    PRECONDITION_REQUIRED(428, "PreconditionRequired", "If-Match is required", "precondition-required"),
    UNAVAILABLE(503, "Unavailable", "Temporarily unavailable", "temporarily-unavailable");

    private final int status;
    private final String responseName;
    private final String description;
    private final String code;

    StandardError(int status, String responseName, String description, String code) {
        this.status = status;
        this.responseName = responseName;
        this.description = description;
        this.code = code;
    }

    String status() {
        return Integer.toString(status);
    }

    String responseName() {
        return responseName;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(responseName);
    }

    APIResponse response() {
        var media =
                OASFactory.createMediaType().schema(ProblemSchema.reference()).example(example());
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        return switch (this) {
            case UNAUTHENTICATED -> response.addHeader("WWW-Authenticate", header("The challenge of RFC 6750"));
            case UNAVAILABLE -> response.addHeader("Retry-After", header("Seconds to wait"));
            default -> response;
        };
    }

    private Map<String, Object> example() {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/docs/problems#" + code);
        example.put("title", description);
        example.put("status", status);
        example.put("code", code);
        return example;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }
}
