package crm.marketing.ledger;

import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Whom a campaign addresses: the members of its segment now, each with the reason against it, by one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AudienceSnapshot {

    /**
     * Name of the lock that launches share and a removal takes alone: either it sees what they have put into the ledger, or
     * they see that the customer is gone.
     */
    static final String LOCK = "audience";

    private static final String RECIPIENT = "";

    /** Takes a channel, a purpose and a segment. Of several with one address, the one who was first with us is addressed. */
    private static final String JUDGED = """
            with candidate as (
              select m.customer_id, c.email, %s as reason
              from segment_member m
              left join customer_ref c on c.id = m.customer_id
              left join consent_ref k on k.customer_id = m.customer_id and k.channel = ? and k.purpose = ?
              where m.segment_id = ? and m.member),
            judged as (
              select customer_id, email,
                case when reason is null
                          and row_number() over (partition by email, reason order by customer_id) > 1 then 'duplicate-address'
                     else reason end as reason
              from candidate)
            """.formatted(Exclusion.REASON);

    private static final String COUNT =
            JUDGED + "select coalesce(reason, '') as reason, count(*) as customers from judged group by reason";

    private static final String TAKE = JUDGED + """
            insert into campaign_message (campaign_id, customer_id, address, state, due_at, created_at, updated_at)
            select ?, customer_id, email, 'pending', ?, ?, ? from judged where reason is null
            order by customer_id
            on conflict do nothing
            """;

    private static final String NOTE = """
            insert into campaign_exclusion (campaign_id, reason, customers)
            select ?, reason, count(*) from judged where reason is not null group by reason
            """;

    private final Statements statements;

    AudienceSnapshot(Statements statements) {
        this.statements = statements;
    }

    /** How many would be addressed now. */
    public AudienceCount count(UUID segment, String channel, String purpose) {
        var counts = new TreeMap<String, Long>();
        statements
                .list(COUNT, row -> Map.entry(row.text("reason"), row.number("customers")), channel, purpose, segment)
                .forEach(reason -> counts.put(reason.getKey(), reason.getValue()));
        return count(counts);
    }

    /**
     * Puts everybody who is addressed into the ledger, and notes why others are not. Waits for removals that are under way;
     * those that come meanwhile wait until the transaction ends.
     */
    public AudienceCount take(UUID campaign, UUID segment, String channel, String purpose, Instant now) {
        statements.share(LOCK);
        var recipients = statements.update(TAKE, channel, purpose, segment, campaign, now, now, now);
        statements.update(JUDGED + NOTE, channel, purpose, segment, campaign);
        var counts = new TreeMap<>(excluded(campaign));
        counts.put(RECIPIENT, (long) recipients);
        return count(counts);
    }

    /** Why members were not addressed when the campaign was launched, and how many. */
    public Map<String, Long> excluded(UUID campaign) {
        var counts = new TreeMap<String, Long>();
        statements
                .list(
                        "select reason, customers from campaign_exclusion where campaign_id = ?",
                        row -> Map.entry(row.text("reason"), row.number("customers")),
                        campaign)
                .forEach(reason -> counts.put(reason.getKey(), reason.getValue()));
        return counts;
    }

    private static AudienceCount count(Map<String, Long> counts) {
        var excluded = new TreeMap<>(counts);
        var recipients = excluded.remove(RECIPIENT);
        var members = counts.values().stream().mapToLong(Long::longValue).sum();
        return new AudienceCount(members, recipients == null ? 0 : recipients, excluded);
    }
}
