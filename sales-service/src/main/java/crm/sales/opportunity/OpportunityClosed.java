package crm.sales.opportunity;

import crm.platform.problem.Refusal;

/** The opportunity was won or lost already, or is still open where it must be neither. */
public final class OpportunityClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    private OpportunityClosed(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static OpportunityClosed already(StageOutcome status) {
        return new OpportunityClosed("opportunity-closed", "The opportunity is " + status.wireName() + " already");
    }

    static OpportunityClosed notYet() {
        return new OpportunityClosed("opportunity-open", "The opportunity is open");
    }
}
