package crm.platform.paging;

import crm.platform.filter.Filter;
import crm.platform.filter.ListFields;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What part of which list is asked for; everything in it has been checked.
 *
 * @param filter null for all
 * @param list tells this list from those with another sort or filter
 * @param cursor null for the first part
 * @param limit how many rows at most
 * @param total null if no total is asked for
 * @param restrictions conditions of our own that hold beside the client's filter
 */
public record ListQuery(
        ListFields fields,
        Filter filter,
        List<SortKey> sort,
        String list,
        Cursor cursor,
        int limit,
        Total.Relation total,
        List<Restriction> restrictions) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** A condition in HQL with named parameters; the names must not be those of a client's making, {@code p0} and so on. */
    public record Restriction(String hql, Map<String, Object> parameters) {}

    /** The same query among the rows for which a condition of ours holds, e.g. {@code c.owner = :owner}. */
    public ListQuery among(String hql, Map<String, Object> parameters) {
        return among(new Restriction(hql, parameters));
    }

    /** The same query among the rows for which a condition of ours holds. */
    public ListQuery among(Restriction restriction) {
        var more = new ArrayList<>(restrictions);
        more.add(restriction);
        return new ListQuery(fields, filter, sort, list, cursor, limit, total, List.copyOf(more));
    }

    /**
     * What a request asks for in its body instead of in its query.
     *
     * @param filter null for all
     * @param sort written as in {@code sort}
     * @param cursor null for the first part
     * @throws InvalidInput with pointers into the body, if one of them is wrong
     */
    public static ListQuery ofBody(ListFields fields, String filter, String sort, int limit, String cursor) {
        var list = Cursor.listOf(sort, filter == null ? "" : filter);
        try {
            return new ListQuery(
                    fields,
                    filter == null || filter.isEmpty() ? null : Filter.parse(filter, fields),
                    SortKey.parse(sort, fields),
                    list,
                    cursor == null ? null : Cursor.parse(cursor, list),
                    limit,
                    null,
                    List.of());
        } catch (InvalidInput e) {
            throw new InvalidInput(e.errors().stream().map(ListQuery::inBody).toList());
        }
    }

    private static FieldError inBody(FieldError error) {
        return new FieldError(error.pointer().replaceFirst("^/query", ""), error.code(), error.detail());
    }
}
