package crm.sales.upsert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** The rows that still have to be written, in their order. */
final class PendingRows {

    private final List<PreparedRow> rows = new ArrayList<>();

    void add(PreparedRow row) {
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<PreparedRow> all() {
        return List.copyOf(rows);
    }

    /** Takes the rows out that share no external id with one before them. */
    List<PreparedRow> takeIndependent() {
        var seen = new HashSet<ExternalId>();
        var independent = new ArrayList<PreparedRow>();
        rows.removeIf(row -> {
            var isFirst = Collections.disjoint(seen, row.ids());
            seen.addAll(row.ids());
            return isFirst && independent.add(row);
        });
        return independent;
    }

    /** Puts rows back to where they were. */
    void putBack(Collection<PreparedRow> again) {
        rows.addAll(again);
        rows.sort(Comparator.comparing(PreparedRow::index));
    }
}
