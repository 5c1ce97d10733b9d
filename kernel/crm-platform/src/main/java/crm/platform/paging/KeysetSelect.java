package crm.platform.paging;

import crm.platform.filter.FieldKind;
import crm.platform.filter.ListField;
import crm.platform.filter.Parameters;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The HQL of one page of a list. Made of declared expressions and bound parameters only. */
final class KeysetSelect {

    /** A sort key with the expression that the database sorts by. */
    private record Key(ListField field, String hql, boolean descending) {}

    private final String from;
    private final String alias;
    private final ListQuery query;
    private final List<Key> keys;
    private final String listCondition;
    private final Map<String, Object> listParameters;
    private final String pageCondition;
    private final Map<String, Object> pageParameters;

    KeysetSelect(Class<?> entity, ListQuery query, Metamodel metamodel) {
        this.query = query;
        this.alias = query.fields().alias();
        this.from = " from " + entity.getName() + " " + alias;
        this.keys = keys(query, metamodel.entity(entity));
        var parameters = new Parameters();
        this.listCondition = listCondition(parameters);
        this.listParameters = withRestrictions(parameters);
        this.pageCondition = query.cursor() == null
                ? listCondition
                : "(" + listCondition + ") and (" + after(query.cursor(), parameters) + ")";
        this.pageParameters = withRestrictions(parameters);
    }

    String page() {
        var selected = keys.stream().map(Key::hql).collect(Collectors.joining(", "));
        var order = keys.stream()
                .map(key -> inOrder(key) + (key.descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
        return "select " + alias + ", " + selected + from + " where " + pageCondition + " order by " + order;
    }

    /** Where the filter leaves few rows, they are to be found by it and then sorted: no index may have them in order. */
    private String inOrder(Key key) {
        var isFewRows = query.filter() != null && query.filter().isTelling();
        return isFewRows ? "coalesce(" + key.hql() + ", " + key.hql() + ")" : key.hql();
    }

    String count() {
        return "select count(*)" + from + " where " + listCondition;
    }

    /** Selects one text, whatever the entity is. */
    String anyText() {
        return "select cast(" + alias + ".id as String)" + from + " where " + listCondition;
    }

    Map<String, Object> pageParameters() {
        return pageParameters;
    }

    Map<String, Object> listParameters() {
        return listParameters;
    }

    /** @param row the entity and then the value of each key */
    String cursorAfter(Object[] row) {
        var values = new ArrayList<String>();
        for (var i = 0; i < keys.size(); i++) {
            values.add(keys.get(i).field().write(row[i + 1]));
        }
        var cursor = new Cursor(query.list(), values);
        return cursor.encode();
    }

    private static List<Key> keys(ListQuery query, ManagedType<?> entity) {
        var keys = new ArrayList<Key>();
        var descending = false;
        for (var sort : query.sort()) {
            descending = sort.descending();
            keys.add(new Key(sort.field(), expression(sort.field(), query, entity), descending));
            if (sort.field().path().equals(query.fields().alias() + ".id")) {
                return keys;
            }
        }
        var id = new ListField("id", query.fields().alias() + ".id", FieldKind.UUID_VALUE, null, true, true);
        keys.add(new Key(id, id.path(), descending));
        return keys;
    }

    /** A column that is never null is sorted by as it is, so that its plain index serves. */
    private static String expression(ListField field, ListQuery query, ManagedType<?> entity) {
        var prefix = query.fields().alias() + ".";
        var name = field.path().startsWith(prefix) ? field.path().substring(prefix.length()) : "";
        var required = entity.getSingularAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .anyMatch(KeysetSelect::isRequired);
        return required ? field.path() : field.pathWithAbsentFirst();
    }

    private static boolean isRequired(SingularAttribute<?, ?> attribute) {
        return attribute.isId() || attribute.isVersion() || !attribute.isOptional();
    }

    private String listCondition(Parameters parameters) {
        var conditions = new ArrayList<String>();
        query.restrictions().forEach(restriction -> conditions.add("(" + restriction.hql() + ")"));
        if (query.filter() != null) {
            conditions.add(query.filter().toHql(parameters));
        }
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private Map<String, Object> withRestrictions(Parameters parameters) {
        var all = new LinkedHashMap<>(parameters.values());
        query.restrictions().forEach(restriction -> all.putAll(restriction.parameters()));
        return all;
    }

    private String after(Cursor cursor, Parameters parameters) {
        if (cursor.values().size() != keys.size()) {
            throw Cursor.malformed();
        }
        var bound = new ArrayList<String>();
        for (var i = 0; i < keys.size(); i++) {
            bound.add(parameters.bind(keys.get(i).field().read(cursor.values().get(i), Cursor.POINTER)));
        }
        var uniform = keys.stream().map(Key::descending).distinct().count() == 1;
        return uniform ? rowComparison(bound) : comparison(bound, 0);
    }

    /** One comparison of row values, which a multi-column index answers in one descent. */
    private String rowComparison(List<String> bound) {
        var columns = keys.stream().map(Key::hql).collect(Collectors.joining(", "));
        var operator = keys.get(0).descending() ? "<" : ">";
        return "(" + columns + ") " + operator + " (" + String.join(", ", bound) + ")";
    }

    /** Key by key: later in this key, or equal in it and later in the following ones. */
    private String comparison(List<String> bound, int at) {
        var key = keys.get(at);
        var later = key.hql() + (key.descending() ? " < " : " > ") + bound.get(at);
        if (at == keys.size() - 1) {
            return later;
        }
        return later + " or (" + key.hql() + " = " + bound.get(at) + " and (" + comparison(bound, at + 1) + "))";
    }
}
