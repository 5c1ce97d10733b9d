package crm.customer.imports;

import crm.customer.profile.PreparedRow;
import crm.customer.profile.Profiles;
import crm.platform.job.RowError;
import crm.platform.problem.Refusal;
import crm.tables.FileRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a file, ready to be written.
 *
 * @param rows those that can be
 * @param prepared what is to be written of each of them
 * @param errors what is wrong with the others
 * @param rejected how many others there are
 * @param isLast whether the file ends with them
 */
record Portion(List<ImportRow> rows, List<PreparedRow> prepared, List<RowError> errors, int rejected, boolean isLast) {

    /** @param areNew whether the rows are likely to make new customers */
    static Portion read(FileRows<ImportRow> file, int count, Profiles profiles, boolean areNew) {
        var rows = new ArrayList<ImportRow>();
        var prepared = new ArrayList<PreparedRow>();
        var errors = new ArrayList<RowError>();
        var read = file.read(count);
        for (var row : read) {
            var flaw = row.flaw();
            if (flaw.isPresent()) {
                errors.add(flaw.get());
                continue;
            }
            try {
                prepared.add(profiles.prepared(row.toUpsert(), areNew));
                rows.add(row);
            } catch (Refusal refusal) {
                errors.addAll(row.errors(refusal));
            }
        }
        return new Portion(rows, prepared, errors, read.size() - rows.size(), file.isAtEnd());
    }
}
