package crm.platform.paging;

import crm.platform.filter.Filter;
import crm.platform.filter.ListFields;
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
}
