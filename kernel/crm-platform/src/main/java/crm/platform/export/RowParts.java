package crm.platform.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the rows of a list consist of, so that a column that could only be empty is refused. */
record RowParts(Class<? extends Record> row) {

    boolean have(CsvColumn column) {
        return component(row, column.field())
                .map(field -> have(column, field.getGenericType()))
                .orElse(false);
    }

    private static boolean have(CsvColumn column, Type field) {
        if (!column.isOfElement()) {
            return column.member() == null || hasMember(field, column.member());
        }
        return element(field)
                .map(element -> column.member() == null || hasMember(element, column.member()))
                .orElse(false);
    }

    /** Maps have any member, lists and plain values none. */
    private static boolean hasMember(Type type, String member) {
        var raw = raw(type);
        return Map.class.isAssignableFrom(raw)
                || raw.isRecord() && component(raw, member).isPresent();
    }

    private static Optional<Type> element(Type type) {
        return type instanceof ParameterizedType list && Collection.class.isAssignableFrom(raw(type))
                ? Optional.of(list.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Optional<RecordComponent> component(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }
}
