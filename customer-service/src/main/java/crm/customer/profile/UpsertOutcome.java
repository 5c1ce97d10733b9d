package crm.customer.profile;

/** What became of a customer that was written by its external id. */
public record UpsertOutcome(Effect effect, CustomerView customer) {

    /** What writing did. */
    public enum Effect {
        CREATED,
        UPDATED,
        /** The customer was as the row says before: nothing was written. */
        UNCHANGED
    }
}
