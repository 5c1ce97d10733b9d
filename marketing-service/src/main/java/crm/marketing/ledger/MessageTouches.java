package crm.marketing.ledger;

import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageOpened;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What recipients do with a message: open it, follow its links. */
@ApplicationScoped
@Transactional
public class MessageTouches {

    /** A message is touched so often at most, whoever calls its links: enough for people, and an end for machines. */
    private static final int MOST = 200;

    private static final String OF_MESSAGE = """
            select m.secret, m.sent_at, m.claimed_at, m.campaign_id, m.customer_id, m.address, g.name, g.channel, g.purpose
            from campaign_message m join campaign g on g.id = m.campaign_id where m.id = ?
            """;

    private static final String TOUCHED = """
            update campaign_message set
              touches = touches + 1, event_no = event_no + 1, updated_at = ?,
              opened_at = case when ? then coalesce(opened_at, ?::timestamptz) else opened_at end,
              clicked_at = case when ? then coalesce(clicked_at, ?::timestamptz) else clicked_at end
            where id = ? and touches < ?
            returning event_no, customer_id
            """;

    private final Statements statements;
    private final Outbox outbox;
    private final Clock clock;

    MessageTouches(Statements statements, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The message that a link belongs to. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<TouchedMessage> find(UUID message) {
        return statements.find(OF_MESSAGE, row -> touched(message, row), message);
    }

    /** It was opened, or a machine fetched its picture. */
    public void opened(TouchedMessage message, boolean machine) {
        var now = clock.instant();
        touch(message, "open", machine, null, now)
                .ifPresent(touch -> outbox.publish(new MessageOpened(
                        message.id(),
                        touch.eventNo(),
                        now,
                        message.campaignId(),
                        message.campaignName(),
                        touch.customerId(),
                        message.channel(),
                        machine)));
    }

    /** A link of it was followed. Who follows a link has opened the message, picture or not. */
    public void clicked(TouchedMessage message, String url, boolean machine) {
        var now = clock.instant();
        touch(message, "click", machine, url, now)
                .ifPresent(touch -> outbox.publish(new MessageClicked(
                        message.id(),
                        touch.eventNo(),
                        now,
                        message.campaignId(),
                        message.campaignName(),
                        touch.customerId(),
                        message.channel(),
                        url,
                        machine)));
    }

    private Optional<Touch> touch(TouchedMessage message, String kind, boolean machine, String url, Instant now) {
        var person = !machine;
        var touch = statements.find(
                TOUCHED,
                MessageTouches::touch,
                now,
                person,
                now,
                person && kind.equals("click"),
                now,
                message.id(),
                MOST);
        touch.ifPresent(row -> statements.update(
                "insert into touch (message_id, campaign_id, customer_id, kind, at, machine, url) values (?, ?, ?, ?, ?, ?, ?)",
                message.id(),
                message.campaignId(),
                row.customerId(),
                kind,
                now,
                machine,
                url));
        return touch;
    }

    private static TouchedMessage touched(UUID message, Row row) {
        var sentAt = row.time("sent_at") == null ? row.time("claimed_at") : row.time("sent_at");
        return new TouchedMessage(
                message,
                row.id("campaign_id"),
                row.id("customer_id"),
                row.text("address"),
                row.text("name"),
                row.text("channel"),
                row.text("purpose"),
                row.id("secret"),
                sentAt);
    }

    private static Touch touch(Row row) {
        return new Touch(row.number("event_no"), row.id("customer_id"));
    }

    private record Touch(long eventNo, UUID customerId) {}
}
