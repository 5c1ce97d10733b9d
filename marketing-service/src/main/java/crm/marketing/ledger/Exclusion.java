package crm.marketing.ledger;

/** Why somebody is not written to. */
final class Exclusion {

    /**
     * SQL for the reason, or null: of {@code c}, the row of {@code customer_ref}, and {@code k}, the row of {@code
     * consent_ref} for the channel and purpose; either may be absent. A consent counts unless it was withdrawn by a link of
     * ours after it was given.
     */
    static final String REASON = """
            case when c.id is null then 'unknown'
                 when c.removed_at is not null then 'removed'
                 when c.email is null then 'no-address'
                 when not coalesce(k.state = 'granted' and (k.withdrawn_at is null or k.since > k.withdrawn_at), false)
                   then 'no-consent'
            end""";

    private Exclusion() {}
}
