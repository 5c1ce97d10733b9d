package crm.platform.job;

import java.time.Duration;
import java.util.List;

/**
 * What one step did.
 *
 * @param counts the rows of this step alone
 * @param errors what was wrong in the rejected rows, at least one for each
 * @param isLast whether no row is left
 * @param output what it adds to the job's file; null for a job that makes none
 * @param pause how long the job is left alone before its next step; the worker is free for other jobs meanwhile
 */
public record StepResult(JobCounts counts, List<RowError> errors, boolean isLast, JobOutput output, Duration pause) {

    /** The step of a job that makes no file; the next one may follow at once. */
    public StepResult(JobCounts counts, List<RowError> errors, boolean isLast) {
        this(counts, errors, isLast, null);
    }

    /** A step after which the next one may follow at once. */
    public StepResult(JobCounts counts, List<RowError> errors, boolean isLast, JobOutput output) {
        this(counts, errors, isLast, output, Duration.ZERO);
    }

    /** A step that did nothing, because it is better done later. */
    public static StepResult later(Duration pause) {
        return new StepResult(JobCounts.NONE, List.of(), false, null, pause);
    }
}
