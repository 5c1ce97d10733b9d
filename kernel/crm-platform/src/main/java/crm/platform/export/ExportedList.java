package crm.platform.export;

import crm.platform.filter.ListFields;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import java.util.Map;
import java.util.function.Function;

/**
 * A list that can be exported.
 *
 * @param kind of the jobs, such as {@code customer-export}
 * @param path of the jobs, such as {@code /v1/customer-exports}
 * @param name of the files, such as {@code customers}
 * @param fields what the list can be filtered and sorted by, with its view
 * @param view the rows
 * @param pages reads a part of the list, in the running transaction: there always is one
 * @param more columns of CSV files that are no fields of the view
 */
public record ExportedList<V extends Record>(
        String kind,
        String path,
        String name,
        ListFields fields,
        Class<V> view,
        Function<ListQuery, Page<V>> pages,
        Map<String, Function<V, String>> more) {}
