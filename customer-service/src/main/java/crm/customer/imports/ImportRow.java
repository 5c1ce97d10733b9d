package crm.customer.imports;

import crm.customer.profile.UpsertRow;
import crm.platform.job.RowError;
import crm.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;

/** A row of the file, between what is written there and the customer it is about. */
interface ImportRow {

    int LONGEST_SHOWN = 500;

    /** How long it is, in characters. */
    int length();

    /** What is wrong with the row before anything is made of it. */
    Optional<RowError> flaw();

    /** The row as it is to be written; call {@link #flaw()} first. */
    UpsertRow toUpsert();

    /** What a refusal says, in the words of the file. */
    List<RowError> errors(Refusal refusal);

    /** What a row error shows of a value. */
    static String shortened(String value) {
        return value == null || value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }
}
