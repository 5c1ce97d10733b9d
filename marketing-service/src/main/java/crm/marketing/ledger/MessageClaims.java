package crm.marketing.ledger;

import crm.marketing.audience.Addressee;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sends what next. A claim is one statement, so that of several instances one wins, and is committed before the mail server
 * hears of the message.
 */
@ApplicationScoped
@Transactional
public class MessageClaims {

    /** Takes a campaign, now, the domain of Message-IDs, the archive, the instance, and now twice. */
    private static final String CLAIM = """
            with next as (
              select m.id, m.campaign_id, m.customer_id
              from campaign_message m
              where m.campaign_id = ? and m.state = 'pending' and m.due_at <= ?
                and exists (select 1 from campaign g where g.id = m.campaign_id and g.status = 'sending')
              order by m.due_at, m.id
              limit 1
              for update of m skip locked),
            judged as (
              select n.id, c.display_name, c.given_name, c.family_name, c.language, c.time_zone, c.email,
                coalesce(%s, case when exists (
                  select 1 from campaign_message o
                  where o.campaign_id = n.campaign_id and o.address = c.email and o.id <> n.id) then 'duplicate-address' end) as reason
              from next n
              join campaign g on g.id = n.campaign_id
              left join customer_ref c on c.id = n.customer_id
              left join consent_ref k on k.customer_id = n.customer_id and k.channel = g.channel and k.purpose = g.purpose)
            update campaign_message m set
              state = case when j.reason is null then 'claimed' else 'skipped' end,
              reason = j.reason,
              address = case when j.reason is null then j.email when j.reason = 'removed' then null else m.address end,
              customer_id = case when j.reason = 'removed' then null else m.customer_id end,
              message_id = coalesce(m.message_id, '<' || m.id || '@' || ?::text || '>'),
              copied_to = ?::text,
              claimed_by = ?, claimed_at = ?, updated_at = ?
            from judged j
            where m.id = j.id
            returning m.id, m.campaign_id, m.customer_id, m.state, m.secret, m.message_id, m.attempts, m.claimed_at,
              j.display_name, j.given_name, j.family_name, j.language, j.time_zone, j.email
            """.formatted(Exclusion.REASON);

    private final Statements statements;
    private final Clock clock;

    MessageClaims(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** A campaign that is sending and has a message to send now; which one of several is left to chance. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> campaignWithWork() {
        return statements.find("""
                select g.id from campaign g
                left join campaign_pace p on p.campaign_id = g.id
                where g.status = 'sending' and (p.next_at is null or p.next_at <= ?)
                  and exists (select 1 from campaign_message m where m.campaign_id = g.id and m.state = 'pending' and m.due_at <= ?)
                order by random() limit 1
                """, row -> row.id("id"), clock.instant(), clock.instant());
    }

    /**
     * Claims the next message of a campaign for an instance, after it has looked again whether the recipient may be written
     * to: one who may not is skipped. Committed when this returns.
     *
     * @param domain right-hand side of the Message-ID
     * @param archive the mailbox that gets a copy; null for none
     * @return empty when there is nothing to send, or the campaign's pace does not allow it yet
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Claim> claim(UUID campaign, UUID instance, String domain, String archive) {
        var now = clock.instant();
        if (!keepsPace(campaign, now)) {
            return Optional.empty();
        }
        return statements.find(CLAIM, MessageClaims::claim, campaign, now, domain, archive, instance, now, now);
    }

    private boolean keepsPace(UUID campaign, Instant now) {
        var throttle = statements.find(
                "select throttle from campaign where id = ? and throttle is not null",
                row -> row.number("throttle"),
                campaign);
        if (throttle.isEmpty()) {
            return true;
        }
        var pause = 60_000_000L / throttle.get();
        return statements.update("""
                update campaign_pace set next_at = greatest(next_at, ?::timestamptz - interval '1 second') + ? * interval '1 microsecond'
                where campaign_id = ? and next_at <= ?
                """, now, pause, campaign, now) > 0;
    }

    private static Claim claim(Row row) {
        var recipient = new Addressee(
                row.id("customer_id"),
                row.text("display_name"),
                row.text("given_name"),
                row.text("family_name"),
                row.text("language"),
                row.text("time_zone"),
                row.text("email"));
        return new Claim(
                row.id("id"),
                row.id("campaign_id"),
                row.text("state").equals(MessageState.CLAIMED.wireName()),
                recipient,
                row.id("secret"),
                row.text("message_id"),
                row.number("attempts").intValue(),
                row.time("claimed_at"));
    }
}
