package crm.analytics.rendition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as rows of cells.
 *
 * @param name of the file
 * @param columns their names
 * @param rows a cell for each column; null for none
 * @param about what holds for all rows, such as window, time zone and formula; each becomes a column behind the others
 */
public record ReportTable(String name, List<String> columns, List<List<Object>> rows, Map<String, Object> about) {

    public ReportTable {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }

    List<String> header() {
        var all = new ArrayList<>(columns);
        all.addAll(about.keySet());
        return all;
    }

    List<Object> cells(List<Object> row) {
        var all = new ArrayList<>(row);
        all.addAll(about.values());
        return all;
    }
}
