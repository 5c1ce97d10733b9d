package crm.platform.job;

import crm.platform.problem.Refusal;

/** The file that a job makes cannot be had: not yet, not at all, or no longer. */
final class ResultUnavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    private ResultUnavailable(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static ResultUnavailable notReady() {
        return new ResultUnavailable(Kind.CONFLICT, "result-not-ready", "The file is still being made");
    }

    static ResultUnavailable none() {
        return new ResultUnavailable(Kind.CONFLICT, "no-result", "There is no file: the job did not come to its end");
    }

    static ResultUnavailable expired() {
        return new ResultUnavailable(Kind.GONE, "result-expired", "The file is no longer kept: order a new one");
    }
}
