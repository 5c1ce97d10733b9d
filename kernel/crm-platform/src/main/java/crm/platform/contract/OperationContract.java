package crm.platform.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One operation of the contract, and what the platform adds to it. */
final class OperationContract {

    private static final Set<HttpMethod> CHANGES =
            EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final String path;
    private final HttpMethod method;
    private final Operation operation;
    private final List<String> scopes;
    private final boolean open;

    /** @param open whether everybody may call it, without a token */
    OperationContract(String path, HttpMethod method, Operation operation, List<String> scopes, boolean open) {
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.scopes = scopes;
        this.open = open;
    }

    void complete(boolean idempotent) {
        if (idempotent) {
            operation.addParameter(OASFactory.createParameter().ref(CommonParts.IDEMPOTENCY_KEY));
        }
        if (open) {
            // said explicitly, because the gateway lets nobody in by omission
            operation.setSecurity(List.of());
        }
        scopes.forEach(scope -> operation.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(OAuth2.NAME, List.of(scope))));
        addErrors(idempotent);
        addHeaders();
    }

    private void addErrors(boolean idempotent) {
        var errors = EnumSet.of(StandardError.BAD_REQUEST, StandardError.NOT_ACCEPTABLE, StandardError.UNAVAILABLE);
        addIf(errors, !scopes.isEmpty(), StandardError.UNAUTHENTICATED, StandardError.NOT_ALLOWED);
        addIf(errors, path.contains("{"), StandardError.NOT_FOUND);
        addIf(errors, CHANGES.contains(method), StandardError.CONFLICT);
        addIf(errors, operation.getRequestBody() != null, StandardError.TOO_LARGE, StandardError.UNSUPPORTED);
        addIf(errors, idempotent, StandardError.UNPROCESSABLE);
        addIf(errors, takes("If-Match"), StandardError.STALE);
        addIf(errors, takes("If-Match") && isChangeOfOne(), StandardError.PRECONDITION_REQUIRED);
        errors.forEach(this::add);
    }

    private static void addIf(Set<StandardError> errors, boolean condition, StandardError... more) {
        if (condition) {
            errors.addAll(List.of(more));
        }
    }

    private boolean isChangeOfOne() {
        return method == HttpMethod.PATCH || method == HttpMethod.DELETE;
    }

    private void add(StandardError error) {
        var responses = operation.getResponses();
        if (responses != null && !responses.hasAPIResponse(error.status())) {
            responses.addAPIResponse(error.status(), error.reference());
        }
    }

    private void addHeaders() {
        if (takes("If-Match") || takes("If-None-Match") || isCreation()) {
            addHeader("200", CommonParts.ETAG);
            addHeader("201", CommonParts.ETAG);
        }
        addHeader("201", CommonParts.LOCATION);
        if (takes("cursor")) {
            addHeader("200", CommonParts.LINK);
        }
    }

    private boolean isCreation() {
        return operation.getResponses() != null && operation.getResponses().hasAPIResponse("201");
    }

    private void addHeader(String status, String name) {
        APIResponse response = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse(status);
        if (response != null
                && (response.getHeaders() == null || !response.getHeaders().containsKey(name))) {
            response.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private boolean takes(String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> parameter.equals(it.getName()));
    }
}
