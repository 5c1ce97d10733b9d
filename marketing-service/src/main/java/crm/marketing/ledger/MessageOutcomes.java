package crm.marketing.ledger;

import crm.events.marketing.MessageFailed;
import crm.events.marketing.MessageSent;
import crm.marketing.database.Statements;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a message that was claimed. Each step is one conditional statement, so that whoever comes too late changes
 * nothing; each is committed by itself.
 */
@ApplicationScoped
@Transactional
public class MessageOutcomes {

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
    private final Outbox outbox;
    private final Event<MessagesToSend> work;
    private final Clock clock;

    MessageOutcomes(Statements statements, Outbox outbox, Event<MessagesToSend> work, Clock clock) {
        this.statements = statements;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
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
        var now = clock.instant();
        statements.update(
                AGAIN + " and m.state = 'claimed' and m.claimed_at = ?",
                reason,
                due,
                counts ? 1 : 0,
                now,
                claim.campaignId(),
                claim.id(),
                claim.claimedAt());
        if (!due.isAfter(now)) {
            work.fire(new MessagesToSend());
        }
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
        work.fire(new MessagesToSend());
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

    private record Ended(long eventNo, UUID campaignId, UUID customerId, String campaignName, String channel) {}
}
