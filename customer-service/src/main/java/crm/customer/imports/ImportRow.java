package crm.customer.imports;

import crm.customer.profile.UpsertRow;
import crm.platform.job.RowError;
import crm.platform.problem.Refusal;
import crm.tables.FileRow;
import java.util.List;
import java.util.Optional;

/** A row of the file, between what is written there and the customer it is about. */
interface ImportRow extends FileRow {

    /** What is wrong with the row before anything is made of it. */
    Optional<RowError> flaw();

    /** The row as it is to be written; call {@link #flaw()} first. */
    UpsertRow toUpsert();

    /** What a refusal says, in the words of the file. */
    List<RowError> errors(Refusal refusal);
}
