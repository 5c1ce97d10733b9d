package crm.tables;

import crm.platform.text.Findings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The names of a file's columns. */
final class Header {

    private static final int MOST_NAMED = 30;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final TreeSet<String> repeated = new TreeSet<>();

    Header(List<String> names) {
        this.names = names;
        for (var place = 0; place < names.size(); place++) {
            if (places.putIfAbsent(names.get(place), place) != null) {
                repeated.add(names.get(place));
            }
        }
    }

    /** @throws crm.platform.problem.InvalidInput when the mapping names columns that the file does not have, or twice */
    void check(Collection<String> columns) {
        var findings = new Findings();
        columns.forEach(column -> check(column, findings));
        findings.throwIfAny();
    }

    int width() {
        return names.size();
    }

    /** Where in a row the column is. */
    int place(String column) {
        return places.get(column.strip());
    }

    /** Where a row of another width goes wrong: the first column without a cell, or the last one, which has too many. */
    String columnAtFault(int cells) {
        return names.get(Math.min(cells, names.size() - 1));
    }

    private void check(String column, Findings findings) {
        var at = "/mapping/columns/" + column.replace("~", "~0").replace("/", "~1");
        if (!places.containsKey(column.strip())) {
            findings.add(at, "unknown-column", "is not in the file, whose columns are " + shown());
        } else if (repeated.contains(column.strip())) {
            findings.add(at, "ambiguous-column", "is in the file more than once");
        }
    }

    private String shown() {
        var first = names.stream().limit(MOST_NAMED).toList();
        return String.join(", ", first) + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
