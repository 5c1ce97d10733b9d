package crm.sales.upsert;

/** What writing did. */
public enum UpsertEffect {
    CREATED,
    UPDATED,
    /** It was as the row says before: nothing was written. */
    UNCHANGED
}
