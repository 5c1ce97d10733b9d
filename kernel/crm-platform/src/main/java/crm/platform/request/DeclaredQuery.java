package crm.platform.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The query parameters of an operation, and whether each may be given more than once. */
final class DeclaredQuery {

    private final Map<String, Boolean> many = new TreeMap<>();

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
        return many.containsKey(name);
    }

    boolean takesMany(String name) {
        return many.get(name);
    }

    /** For people. */
    String allowed() {
        return many.isEmpty() ? "there are none" : "allowed are " + String.join(", ", many.keySet());
    }

    private void add(AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            many.put(parameter.value(), type.isArray() || Collection.class.isAssignableFrom(type));
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
