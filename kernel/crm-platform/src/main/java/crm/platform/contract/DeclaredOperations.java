package crm.platform.contract;

import crm.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What the code says about each operation, by its operationId. */
final class DeclaredOperations {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();

    DeclaredOperations(IndexView index) {
        for (var annotation : index.getAnnotations(OPERATION)) {
            var id = annotation.value("operationId");
            if (id != null && annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), annotation.target().asMethod());
            }
        }
    }

    /** The scopes of which a token needs one; empty if it names none. */
    List<String> scopes(String operationId) {
        var method = methods.get(operationId);
        return method == null ? List.of() : scopes(method);
    }

    /** Every scope that some operation needs. */
    SortedSet<String> scopes() {
        var all = new TreeSet<String>();
        methods.values().forEach(method -> all.addAll(scopes(method)));
        return all;
    }

    /** Whether it says that everybody may call it. What says nothing is not open. */
    boolean isOpen(String operationId) {
        var method = methods.get(operationId);
        return method != null && method.hasAnnotation(PERMIT_ALL);
    }

    boolean isIdempotent(String operationId) {
        var method = methods.get(operationId);
        return method != null
                && (method.hasAnnotation(IDEMPOTENT) || method.declaringClass().hasDeclaredAnnotation(IDEMPOTENT));
    }

    private static List<String> scopes(MethodInfo method) {
        var own = method.annotation(PERMISSIONS);
        var permissions = own == null ? method.declaringClass().declaredAnnotation(PERMISSIONS) : own;
        return permissions == null ? List.of() : List.of(permissions.value().asStringArray());
    }
}
