package crm.platform.job;

import java.time.Duration;
import java.util.List;

/**
 * What one step did.
 *
 * @param counts the rows of this step alone
 * @param errors what was wrong in the rejected rows, at least one for each
 * @param isLast whether no row is left
 * @param pause how long the job is left alone before its next step; the worker is free for other jobs meanwhile
 */
public record StepResult(JobCounts counts, List<RowError> errors, boolean isLast, Duration pause) {

    /** A step after which the next one may follow at once. */
    public StepResult(JobCounts counts, List<RowError> errors, boolean isLast) {
        this(counts, errors, isLast, Duration.ZERO);
    }

    /** A step that did nothing, because it is better done later. */
    public static StepResult later(Duration pause) {
        return new StepResult(JobCounts.NONE, List.of(), false, pause);
    }
}
