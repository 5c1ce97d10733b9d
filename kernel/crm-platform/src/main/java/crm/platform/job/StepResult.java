package crm.platform.job;

import java.util.List;

/**
 * What one step did.
 *
 * @param counts the rows of this step alone
 * @param errors what was wrong in the rejected rows, at least one for each
 * @param isLast whether no row is left
 */
public record StepResult(JobCounts counts, List<RowError> errors, boolean isLast) {}
