package crm.customer.profile;

import crm.platform.problem.Refusal;

/**
 * What became of one of many rows: either it was written or it was refused.
 *
 * @param outcome null when the row was refused
 * @param refusal null when the row was written
 */
public record RowOutcome(UpsertOutcome outcome, Refusal refusal) {

    static RowOutcome done(UpsertOutcome.Effect effect, CustomerView customer) {
        return new RowOutcome(new UpsertOutcome(effect, customer), null);
    }

    static RowOutcome refused(Refusal refusal) {
        return new RowOutcome(null, refusal);
    }

    /** The outcome, or the refusal thrown. */
    UpsertOutcome orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return outcome;
    }
}
