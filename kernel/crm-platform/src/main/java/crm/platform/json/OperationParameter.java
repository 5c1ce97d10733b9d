package crm.platform.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.Node;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;

/** Where a parameter of an operation's method is in the request. */
final class OperationParameter {

    private OperationParameter() {}

    /** The pointer to the violated parameter; empty if it is the body. */
    static String pointerTo(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().iterator();
        var method = path.next();
        if (method.getKind() != ElementKind.METHOD || !path.hasNext()) {
            return "";
        }
        var node = path.next();
        if (node.getKind() != ElementKind.PARAMETER) {
            return "";
        }
        return pointer(parameter(violation, method.as(MethodNode.class), node));
    }

    private static Parameter parameter(ConstraintViolation<?> violation, MethodNode method, Node node) {
        try {
            var types = method.getParameterTypes().toArray(Class[]::new);
            return declaring(violation.getRootBeanClass())
                    .getMethod(method.getName(), types)
                    .getParameters()[node.as(ParameterNode.class).getParameterIndex()];
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The intercepted subclass that is made of a resource has none of its annotations. */
    private static Class<?> declaring(Class<?> type) {
        return type.isAnnotationPresent(Path.class) || type.getSuperclass() == Object.class
                ? type
                : type.getSuperclass();
    }

    private static String pointer(AnnotatedElement parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return "/query/" + parameter.getAnnotation(QueryParam.class).value();
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return "/path/" + parameter.getAnnotation(PathParam.class).value();
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return "/header/" + parameter.getAnnotation(HeaderParam.class).value();
        }
        return "";
    }
}
