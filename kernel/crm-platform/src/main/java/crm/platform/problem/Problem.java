package crm.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document (RFC 9457).
 *
 * @param type a page of our documentation, relative to the API
 * @param code stable, for programs
 * @param traceId the trace to quote to an operator; absent if the call was not traced
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without places and extensions, in the current trace. */
    public static Problem of(int status, String title, String code, String detail) {
        return new Problem(typeOf(code), title, status, detail, code, CurrentTrace.id(), List.of(), Map.of());
    }

    /** The document for a refusal. */
    public static Problem of(Refusal refusal) {
        var kind = refusal.kind();
        return new Problem(
                typeOf(refusal.code()),
                kind.title(),
                kind.status(),
                refusal.getMessage(),
                refusal.code(),
                CurrentTrace.id(),
                refusal.errors(),
                refusal.extensions());
    }

    /** The same problem at these places. */
    public Problem at(List<FieldError> places) {
        return new Problem(type, title, status, detail, code, traceId, places, extensions);
    }

    /** The same problem within a larger document, where what was the root stands at {@code prefix}. */
    public Problem under(String prefix) {
        return at(errors.stream().map(error -> error.under(prefix)).toList());
    }

    private static String typeOf(String code) {
        return "/docs/problems#" + code;
    }
}
