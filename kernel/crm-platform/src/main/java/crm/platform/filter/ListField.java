package crm.platform.filter;

import crm.platform.problem.InvalidInput;

/**
 * A declared field of a list.
 *
 * @param name as clients know it
 * @param path HQL expression; written by a developer, never by a client
 * @param type the enum of a choice, otherwise null
 * @param isTelling whether few rows have the same value
 */
public record ListField(
        String name, String path, FieldKind kind, Class<?> type, boolean isSortable, boolean isTelling) {

    /** @throws InvalidInput at the pointer, if the text is no value of this field */
    public Object read(String text, String pointer) {
        try {
            return kind.read(text, type);
        } catch (RuntimeException e) {
            var expected = kind == FieldKind.CHOICE ? e.getMessage() : "must be " + kind.expects();
            throw InvalidInput.at(pointer, "wrong-value", name + " " + expected);
        }
    }

    /** The text that {@link #read} takes for this value. */
    public String write(Object value) {
        return kind.write(value);
    }

    /** HQL to sort by when the value may be absent. */
    public String pathWithAbsentFirst() {
        return kind.absent() == null ? path : "coalesce(" + path + ", " + kind.absent() + ")";
    }

    ListField sortable() {
        return new ListField(name, path, kind, type, true, isTelling);
    }

    ListField telling() {
        return new ListField(name, path, kind, type, isSortable, true);
    }
}
