package crm.platform.job;

import java.util.List;

/**
 * What one step did.
 *
 * @param counts the rows of this step alone
 * @param errors what was wrong in the rejected rows, at least one for each
 * @param isLast whether no row is left
 * @param output what it adds to the job's file; null for a job that makes none
 */
public record StepResult(JobCounts counts, List<RowError> errors, boolean isLast, JobOutput output) {

    /** The step of a job that makes no file. */
    public StepResult(JobCounts counts, List<RowError> errors, boolean isLast) {
        this(counts, errors, isLast, null);
    }
}
