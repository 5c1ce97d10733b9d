package crm.marketing.ledger;

import crm.events.marketing.MessageFailed;
import crm.events.marketing.MessageSent;
import crm.marketing.audience.Addressee;
import crm.marketing.database.Column;
import crm.marketing.database.Gathering;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.platform.outbox.Outbox;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a message, step by step. Each step is one conditional statement, so that of several instances one wins and
 * the others see it; each is committed by itself.
 */
@ApplicationScoped
@Transactional
public class MessageLedger {

    private static final Duration LONGER_THAN_ANY = Duration.ofMinutes(15);

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

    private static final String ENDED = """
            update campaign_message m set
              state = ?, reason = ?, sent_at = ?, event_no = m.event_no + 1, updated_at = ?
            from campaign g
            where m.id = ? and m.state in ('pending', 'claimed', 'in-doubt') and g.id = m.campaign_id
              and coalesce(m.claimed_at = ?::timestamptz, true)
            returning m.event_no, m.campaign_id, m.customer_id, g.name, g.channel
            """;

    /** Back to those to be sent, unless the campaign has ended meanwhile. Takes a reason, when it is due, attempts, now, the campaign and the message. */
    private static final String AGAIN = """
            update campaign_message m set
              state = case when g.ended then 'skipped' else 'pending' end,
              reason = case when g.ended then 'campaign-' || g.status else ?::text end,
              address = case when g.ended then null else m.address end,
              due_at = ?, attempts = m.attempts + ?, claimed_by = null, doubted_at = null, updated_at = ?
            from (select id, status, status in ('cancelled', 'completed') as ended from campaign where id = ? for share) g
            where m.campaign_id = g.id and m.id = ?
            """;

    private final Statements statements;
    private final RunningTransaction transaction;
    private final Outbox outbox;
    private final Clock clock;

    MessageLedger(Statements statements, RunningTransaction transaction, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.transaction = transaction;
        this.outbox = outbox;
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
        return statements.find(CLAIM, MessageLedger::claim, campaign, now, domain, archive, instance, now, now);
    }

    /** The mail server took it, whoever has claimed it meanwhile. @return whether that was news */
    public boolean sent(UUID message, Instant at) {
        var row = ended(message, MessageState.SENT, null, at, null);
        row.ifPresent(told -> outbox.publish(new MessageSent(
                message,
                told.eventNo(),
                at,
                told.campaignId(),
                told.campaignName(),
                told.customerId(),
                told.channel())));
        row.ifPresent(told -> statements.update(
                "insert into touch (message_id, campaign_id, customer_id, kind, at, machine) values (?, ?, ?, 'send', ?, false)",
                message,
                told.campaignId(),
                told.customerId(),
                at));
        return row.isPresent();
    }

    /** It cannot be sent, and will not be tried again. */
    public void failed(Claim claim, String reason) {
        var now = clock.instant();
        ended(claim.id(), MessageState.FAILED, reason, null, claim.claimedAt())
                .ifPresent(told -> outbox.publish(new MessageFailed(
                        claim.id(),
                        told.eventNo(),
                        now,
                        told.campaignId(),
                        told.campaignName(),
                        told.customerId(),
                        told.channel(),
                        reason)));
    }

    /** It was surely not sent, and is tried again. @param counts whether the mail server put this one off */
    public void later(Claim claim, Instant due, String reason, boolean counts) {
        statements.update(
                AGAIN + " and m.state = 'claimed' and m.claimed_at = ?",
                reason,
                due,
                counts ? 1 : 0,
                clock.instant(),
                claim.campaignId(),
                claim.id(),
                claim.claimedAt());
    }

    /** Nobody knows whether it was sent. */
    public void doubted(Claim claim, String reason) {
        var now = clock.instant();
        statements.update("""
                update campaign_message set state = 'in-doubt', reason = ?, doubted_at = ?, updated_at = ?
                where id = ? and state = 'claimed' and claimed_at = ?
                """, reason, now, now, claim.id(), claim.claimedAt());
    }

    /** The mail server does not have it: it is sent once more, under the same Message-ID. A doubt that came later stays. */
    public void neverSent(Doubt doubt) {
        var now = clock.instant();
        statements.update(
                AGAIN
                        + " and m.state = 'in-doubt' and m.doubted_at = ? and m.touches = 0 and m.unsubscribed_at is null",
                null,
                now,
                0,
                now,
                doubt.campaignId(),
                doubt.id(),
                doubt.doubtedAt());
    }

    /** Renews an instance's lease. What it has claimed is its own until then. */
    public void lease(UUID instance, Instant until) {
        statements.update("""
                insert into sender_instance (id, leased_until) values (?, ?)
                on conflict (id) do update set leased_until = excluded.leased_until
                """, instance, until);
    }

    /**
     * Puts in doubt what instances had claimed that are gone, and forgets those; and what anybody has had for longer than any
     * mail takes.
     *
     * @return how many messages
     */
    public int doubtTheDead() {
        var now = clock.instant();
        var doubted = statements.update("""
                update campaign_message set
                  state = 'in-doubt', reason = 'the instance that was sending it is gone', doubted_at = ?, updated_at = ?
                where id in (
                  select m.id from campaign_message m
                  where m.state = 'claimed'
                    and (m.claimed_at < ?
                      or not exists (select 1 from sender_instance i where i.id = m.claimed_by and i.leased_until > ?))
                  for update skip locked)
                """, now, now, now.minus(LONGER_THAN_ANY), now);
        statements.update("""
                delete from sender_instance i where i.leased_until <= ?
                  and not exists (select 1 from campaign_message m where m.claimed_by = i.id and m.state = 'claimed')
                """, now);
        return doubted;
    }

    /**
     * What has been in doubt since before then and can be settled, the oldest first: of which the archive must have a copy if
     * it was sent, or whose links were called, which nobody knows who has not got the mail.
     *
     * @param archive the mailbox that can be asked; null for none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Doubt> doubts(Instant before, String archive, int limit) {
        return statements.list(
                """
                select id, campaign_id, message_id, claimed_at, doubted_at,
                  touches > 0 or unsubscribed_at is not null as received
                from campaign_message
                where state = 'in-doubt' and doubted_at <= ?
                  and (copied_to = ?::text or touches > 0 or unsubscribed_at is not null)
                order by doubted_at, id limit ?
                """,
                row -> new Doubt(
                        row.id("id"),
                        row.id("campaign_id"),
                        row.text("message_id"),
                        row.time("claimed_at"),
                        row.time("doubted_at"),
                        row.flag("received")),
                before,
                archive,
                limit);
    }

    /** How many messages of all campaigns nobody knows about. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long countInDoubt() {
        return statements
                .find(
                        "select count(*) as messages from campaign_message where state = 'in-doubt'",
                        row -> row.number("messages"))
                .orElse(0L);
    }

    /** Nothing more of a campaign is to be sent, so that nobody needs the addresses. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID campaign) {
        statements.update("""
                update campaign_message set
                  state = 'skipped', reason = 'campaign-cancelled', address = null, updated_at = ?
                where campaign_id = ? and state = 'pending'
                """, clock.instant(), campaign);
    }

    /**
     * Whether something of a campaign is still to be sent, or on its way, or in a doubt that will be settled.
     *
     * @param archive the mailbox that settles doubts; null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUnfinished(UUID campaign, String archive) {
        return statements.find("""
                        select 1 as one where exists (
                          select 1 from campaign_message where campaign_id = ? and state in ('pending', 'claimed'))
                        or exists (
                          select 1 from campaign_message
                          where campaign_id = ? and state = 'in-doubt' and copied_to = ?::text)
                        """, row -> true, campaign, campaign, archive).isPresent();
    }

    /** How many messages of a campaign the mail server took. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long countSent(UUID campaign) {
        return statements
                .find(
                        "select count(*) as sent from campaign_message where campaign_id = ? and state = 'sent'",
                        row -> row.number("sent"),
                        campaign)
                .orElse(0L);
    }

    /** Forgets to whom messages went: what is still to be sent to a removed customer is not. */
    public void forget(UUID customer) {
        transaction
                .companion(Forgetting.class, () -> new Forgetting(statements, clock))
                .add(customer);
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

    /** @param claimedAt of the only claim that may say so; null for whichever there is */
    private Optional<Ended> ended(UUID message, MessageState state, String reason, Instant sentAt, Instant claimedAt) {
        return statements.find(
                ENDED,
                row -> new Ended(
                        row.number("event_no"),
                        row.id("campaign_id"),
                        row.id("customer_id"),
                        row.text("name"),
                        row.text("channel")),
                state.wireName(),
                reason,
                sentAt,
                clock.instant(),
                message,
                claimedAt);
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

    /**
     * A message that nobody knows about.
     *
     * @param claimedAt when it was last handed over
     * @param doubtedAt since when nobody knows
     * @param received whether somebody has called one of its links
     */
    public record Doubt(
            UUID id, UUID campaignId, String mailId, Instant claimedAt, Instant doubtedAt, boolean received) {}

    private record Ended(long eventNo, UUID campaignId, UUID customerId, String campaignName, String channel) {}

    /** The removed customers of a batch. */
    private static final class Forgetting extends Gathering<UUID> {

        private final Statements statements;
        private final Clock clock;

        Forgetting(Statements statements, Clock clock) {
            this.statements = statements;
            this.clock = clock;
        }

        @Override
        protected void write(List<UUID> customers) {
            // by a statement of its own: what the next one sees holds all that launches have put there
            statements.lock(List.of(AudienceSnapshot.LOCK));
            var ids = Column.ids(customers);
            statements.update("""
                    update campaign_message set
                      state = case when state = 'pending' then 'skipped' else state end,
                      reason = case when state = 'pending' then 'removed' else reason end,
                      customer_id = null, address = null, updated_at = ?
                    where id in (select id from campaign_message where customer_id = any(?::uuid[]) order by id for update)
                    """, clock.instant(), ids);
            statements.update("update touch set customer_id = null where customer_id = any(?::uuid[])", ids);
            statements.update("delete from unsubscription where customer_id = any(?::uuid[])", ids);
        }
    }
}
