package crm.platform.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a list may be filtered and sorted by; declared once per list as a constant. Only what is declared here ever
 * becomes part of a query, and values are always bound.
 *
 * <pre>{@code
 * static final ListFields ALL = ListFields.of("c")
 *         .text("displayName", "c.displayName").sortable()
 *         .instant("createdAt", "c.createdAt").sortable()
 *         .view(CustomerView.class)
 *         .defaultSort("-createdAt");
 * }</pre>
 */
public final class ListFields {

    private final String alias;
    private final Map<String, ListField> byName;
    private final String defaultSort;
    private final Set<String> selectable;

    private ListFields(String alias, Map<String, ListField> byName, String defaultSort, Set<String> selectable) {
        this.alias = alias;
        this.byName = byName;
        this.defaultSort = defaultSort;
        this.selectable = selectable;
    }

    /** @param alias the entity's name in the HQL expressions */
    public static ListFields of(String alias) {
        return new ListFields(alias, Map.of(), "", Set.of());
    }

    /** Text; {@code ==} takes a trailing {@code *} for any ending. */
    public ListFields text(String name, String path) {
        return with(name, path, FieldKind.TEXT, null);
    }

    /** A closed set of values, written as in JSON. */
    public ListFields choice(String name, String path, Class<? extends Enum<?>> type) {
        return with(name, path, FieldKind.CHOICE, type);
    }

    /** A point in time. */
    public ListFields instant(String name, String path) {
        return with(name, path, FieldKind.INSTANT, null);
    }

    /** A calendar date. */
    public ListFields date(String name, String path) {
        return with(name, path, FieldKind.DATE, null);
    }

    public ListFields uuid(String name, String path) {
        return with(name, path, FieldKind.UUID_VALUE, null);
    }

    /** A {@code long} attribute. */
    public ListFields wholeNumber(String name, String path) {
        return with(name, path, FieldKind.WHOLE_NUMBER, null);
    }

    /** A {@code BigDecimal} attribute. */
    public ListFields decimal(String name, String path) {
        return with(name, path, FieldKind.DECIMAL, null);
    }

    /** A {@code boolean} attribute. */
    public ListFields flag(String name, String path) {
        return with(name, path, FieldKind.FLAG, null);
    }

    /** A {@code text[]} column: {@code ==} asks whether a value is among the elements. */
    public ListFields elements(String name, String path) {
        return with(name, path, FieldKind.ELEMENTS, null);
    }

    /** The list may be sorted by the field declared last. Absent values come first when ascending. */
    public ListFields sortable() {
        var last = last();
        if (last.kind() == FieldKind.ELEMENTS) {
            throw new IllegalArgumentException("Elements have no order: " + last.name());
        }
        return replaced(last.sortable());
    }

    /**
     * Few rows have the same value in the field declared last. To be said of elements, of whose values PostgreSQL has no
     * statistics: it takes each for one of two hundred, and would look through a million rows in the list's order for the one.
     */
    public ListFields telling() {
        return replaced(last().telling());
    }

    /** The order when the client names none, written as in {@code sort}. */
    public ListFields defaultSort(String sort) {
        return new ListFields(alias, byName, sort, selectable);
    }

    /** The record whose components a client may pick with {@code fields}. */
    public ListFields view(Class<? extends Record> view) {
        var names = new TreeSet<String>();
        Arrays.stream(view.getRecordComponents()).forEach(component -> names.add(component.getName()));
        return new ListFields(alias, byName, defaultSort, names);
    }

    /** The field, or null. */
    public ListField find(String name) {
        return byName.get(name);
    }

    public Collection<String> names() {
        return byName.keySet();
    }

    public List<String> sortableNames() {
        return byName.values().stream()
                .filter(ListField::isSortable)
                .map(ListField::name)
                .toList();
    }

    /** The names allowed in {@code fields}. */
    public Collection<String> selectableNames() {
        return selectable.isEmpty() ? byName.keySet() : selectable;
    }

    public String alias() {
        return alias;
    }

    public String defaultSort() {
        return defaultSort;
    }

    private ListField last() {
        return byName.values().stream().reduce((first, second) -> second).orElseThrow();
    }

    private ListFields with(String name, String path, FieldKind kind, Class<?> type) {
        return replaced(new ListField(name, path, kind, type, false, false));
    }

    private ListFields replaced(ListField field) {
        var fields = new LinkedHashMap<>(byName);
        fields.put(field.name(), field);
        return new ListFields(alias, fields, defaultSort, selectable);
    }
}
