package crm.customer.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** The rows that still have to be written, in their order. */
final class PendingRows {

    private final List<PendingRow> rows = new ArrayList<>();

    PendingRows(List<PreparedRow> all) {
        for (int i = 0; i < all.size(); i++) {
            rows.add(new PendingRow(i, all.get(i)));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Takes the rows out that share no external id with one before them. */
    List<PendingRow> takeIndependent() {
        var seen = new HashSet<ExternalId>();
        var independent = new ArrayList<PendingRow>();
        rows.removeIf(row -> {
            var isFirst = Collections.disjoint(seen, row.ids());
            seen.addAll(row.ids());
            return isFirst && independent.add(row);
        });
        return independent;
    }

    /** Puts rows back to where they were. */
    void putBack(Collection<PendingRow> again) {
        rows.addAll(again);
        rows.sort(Comparator.comparing(PendingRow::index));
    }
}
