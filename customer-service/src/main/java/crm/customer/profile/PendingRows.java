package crm.customer.profile;

import crm.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** The rows that still have to be written, in their order. */
final class PendingRows {

    private final List<PendingRow> rows = new ArrayList<>();

    /** @param outcomes gets the refusals of rows that cannot say which customer they are about */
    PendingRows(List<UpsertRow> all, RowOutcome[] outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            try {
                rows.add(PendingRow.of(i, all.get(i)));
            } catch (Refusal refusal) {
                outcomes[i] = RowOutcome.refused(refusal);
            }
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
