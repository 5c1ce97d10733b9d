package crm.platform.paging;

import crm.platform.filter.Filter;
import crm.platform.filter.ListFields;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * A list that is asked for in a body, in the words of the query parameters: such as for work that goes on after the request. The
 * checks are the same; pointers lead into the body.
 *
 * @param filter null for all rows
 * @param sort null for the usual order
 */
public record ListText(String filter, String sort) {
    private static final String QUERY = "/query";

    /**
     * A part of the list.
     *
     * @param cursor null for the first part
     * @throws InvalidInput at {@code /filter} or {@code /sort}
     */
    public ListQuery query(ListFields declared, String cursor, int limit) {
        return query(declared, cursor, limit, null);
    }

    /** The first row of the list, and how many there are. */
    public ListQuery counted(ListFields declared) {
        return query(declared, null, 1, Total.Relation.EXACT);
    }

    /** @throws InvalidInput at {@code /fields}, if one of the names is not a field of the list */
    public static void checkFields(Collection<String> names, ListFields declared) {
        inBody(() -> {
            Selection.check(names, declared);
            return names;
        });
    }

    private ListQuery query(ListFields declared, String cursor, int limit, Total.Relation total) {
        var filterText = filter == null ? "" : filter;
        var sortText = sort == null ? declared.defaultSort() : sort;
        var list = Cursor.listOf(sortText, filterText, "");
        return inBody(() -> new ListQuery(
                declared,
                filterText.isEmpty() ? null : Filter.parse(filterText, declared),
                SortKey.parse(sortText, declared),
                list,
                cursor == null ? null : Cursor.parse(cursor, list),
                limit,
                total,
                List.of()));
    }

    private static <T> T inBody(Supplier<T> check) {
        try {
            return check.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.errors().stream().map(ListText::inBody).toList());
        }
    }

    private static FieldError inBody(FieldError error) {
        var pointer = error.pointer().startsWith(QUERY) ? error.pointer().substring(QUERY.length()) : error.pointer();
        return new FieldError(pointer, error.code(), error.detail());
    }
}
