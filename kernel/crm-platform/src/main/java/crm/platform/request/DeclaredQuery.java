package crm.platform.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The query parameters of an operation, with their Java types. */
final class DeclaredQuery {

    private final Map<String, Class<?>> types = new TreeMap<>();

    private DeclaredQuery() {}

    static DeclaredQuery of(Method operation) {
        var declared = new DeclaredQuery();
        for (var parameter : operation.getParameters()) {
            declared.add(parameter, parameter.getType());
        }
        declared.addFields(operation.getDeclaringClass());
        return declared;
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    /** Whether a parameter may be given more than once. */
    boolean takesMany(String name) {
        var type = types.get(name);
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    /** Whether the empty text is a value; for a number or a choice, JAX-RS would take it for none at all. */
    boolean takesEmpty(String name) {
        return types.get(name) == String.class || takesMany(name);
    }

    /** For people. */
    String allowed() {
        return types.isEmpty() ? "there are none" : "allowed are " + String.join(", ", types.keySet());
    }

    private void add(AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            types.put(parameter.value(), type);
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            addFields(type);
        }
    }

    private void addFields(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                add(field, field.getType());
            }
        }
    }
}
