package crm.platform.paging;

import crm.platform.filter.ListField;
import crm.platform.filter.ListFields;
import crm.platform.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** A field that a list is sorted by. */
record SortKey(ListField field, boolean descending) {

    private static final String POINTER = "/query/sort";
    private static final int MAX_KEYS = 5;

    /** Reads {@code -createdAt,name}. */
    static List<SortKey> parse(String sort, ListFields fields) {
        var keys = new ArrayList<SortKey>();
        for (var part : sort.isEmpty() ? new String[0] : sort.split(",", -1)) {
            keys.add(key(part.strip(), fields));
        }
        var distinct = keys.stream().map(SortKey::field).distinct().count();
        if (keys.size() > MAX_KEYS || distinct < keys.size()) {
            throw InvalidInput.at(POINTER, "wrong-value", "must name at most " + MAX_KEYS + " fields, each once");
        }
        return List.copyOf(keys);
    }

    private static SortKey key(String part, ListFields fields) {
        var descending = part.startsWith("-");
        var field = fields.find(descending ? part.substring(1) : part);
        if (field == null || !field.isSortable()) {
            throw InvalidInput.at(
                    POINTER,
                    "unknown-field",
                    "cannot sort by " + part + "; allowed are " + String.join(", ", fields.sortableNames())
                            + ", each with a leading - for descending");
        }
        return new SortKey(field, descending);
    }
}
