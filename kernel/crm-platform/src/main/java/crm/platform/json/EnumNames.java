package crm.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that an enum's constants have in JSON. */
public final class EnumNames {

    private static final ClassValue<Map<String, Enum<?>>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            var names = new LinkedHashMap<String, Enum<?>>();
            Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).forEach(it -> names.put(name(it), it));
            return names;
        }
    };

    private EnumNames() {}

    /** The allowed names in the order of declaration. */
    public static List<String> of(Class<?> type) {
        return List.copyOf(BY_NAME.get(type).keySet());
    }

    /** The constant of this name, or null. */
    public static Enum<?> find(Class<?> type, String name) {
        return BY_NAME.get(type).get(name);
    }

    /** The name of a constant in JSON. */
    public static String name(Enum<?> constant) {
        try {
            var property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return property == null ? constant.name() : property.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
