package crm.marketing.ledger;

import crm.marketing.audience.SegmentIncomplete;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

    /** A segment that nobody has heard of is not incomplete. */
    private static final String INCOMPLETE =
            "exists (select from segment_ref where id = ? and removed_at is null and not whole) as incomplete";

    /** Whether the segment is whole is asked of the same state of the database. */
    private static final String TAKE = JUDGED + """
            , taken as (
              insert into campaign_message (campaign_id, customer_id, address, state, due_at, created_at, updated_at)
              select ?, customer_id, email, 'pending', ?, ?, ? from judged where reason is null
              order by customer_id
              on conflict do nothing
              returning 1),
            noted as (
              insert into campaign_exclusion (campaign_id, reason, customers)
              select ?, reason, count(*) from judged where reason is not null group by reason)
            select (select count(*) from taken) as recipients,\s""" + INCOMPLETE;

    private final Statements statements;
    private final Event<MessagesToSend> work;

    AudienceSnapshot(Statements statements, Event<MessagesToSend> work) {
        this.statements = statements;
        this.work = work;
    }

    /**
     * How many would be addressed now.
     *
     * @throws SegmentIncomplete when not all members are known
     */
    public AudienceCount count(UUID segment, String channel, String purpose) {
        requireWhole(segment);
        var counts = new TreeMap<String, Long>();
        statements
                .list(COUNT, row -> Map.entry(row.text("reason"), row.number("customers")), channel, purpose, segment)
                .forEach(reason -> counts.put(reason.getKey(), reason.getValue()));
        return count(counts);
    }

    /**
     * Puts everybody who is addressed into the ledger, and notes why others are not. Waits for removals that are under way;
     * those that come meanwhile wait until the transaction ends.
     *
     * @throws SegmentIncomplete when not all members are known; the transaction must not commit
     */
    public AudienceCount take(UUID campaign, UUID segment, String channel, String purpose, Instant now) {
        requireWhole(segment);
        statements.share(LOCK);
        var taken = statements
                .find(TAKE, Taken::of, channel, purpose, segment, campaign, now, now, now, campaign, segment)
                .orElseThrow();
        if (taken.isIncomplete()) {
            throw new SegmentIncomplete(segment);
        }
        work.fire(new MessagesToSend());
        var counts = new TreeMap<>(excluded(campaign));
        counts.put(RECIPIENT, taken.recipients());
        return count(counts);
    }

    private void requireWhole(UUID segment) {
        if (statements
                .list("select " + INCOMPLETE, row -> row.flag("incomplete"), segment)
                .get(0)) {
            throw new SegmentIncomplete(segment);
        }
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

    private record Taken(long recipients, boolean isIncomplete) {

        static Taken of(Row row) {
            return new Taken(row.number("recipients"), row.flag("incomplete"));
        }
    }
}
