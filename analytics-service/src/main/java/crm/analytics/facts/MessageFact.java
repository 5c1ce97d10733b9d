package crm.analytics.facts;

import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageFailed;
import crm.events.marketing.MessageOpened;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.MessageSent;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a mail to one customer. An event says a part of it, and the parts add up in whatever order they come: of
 * each the earliest counts.
 */
record MessageFact(
        UUID messageId,
        UUID campaignId,
        UUID customerId,
        String channel,
        Instant sentAt,
        Instant failedAt,
        Instant openedAt,
        Instant clickedAt) {

    static final FactTable<MessageFact> TABLE = FactTable.<MessageFact>named("message_fact")
            .id("message_id", MessageFact::messageId)
            .uuid("campaign_id", MessageFact::campaignId)
            .customer(MessageFact::customerId)
            .text("channel", MessageFact::channel)
            .merged("sent_at", "timestamptz", "least(held.sent_at, excluded.sent_at)", MessageFact::sentAt)
            .merged("failed_at", "timestamptz", "least(held.failed_at, excluded.failed_at)", MessageFact::failedAt)
            .merged("opened_at", "timestamptz", "least(held.opened_at, excluded.opened_at)", MessageFact::openedAt)
            .merged("clicked_at", "timestamptz", "least(held.clicked_at, excluded.clicked_at)", MessageFact::clickedAt)
            .keeping("true", MessageFact::and);

    static MessageFact of(MessageSent event) {
        return new MessageFact(
                event.messageId(),
                event.campaignId(),
                event.customerId(),
                event.channel(),
                event.occurredAt(),
                null,
                null,
                null);
    }

    static MessageFact of(MessageFailed event) {
        return new MessageFact(
                event.messageId(),
                event.campaignId(),
                event.customerId(),
                event.channel(),
                null,
                event.occurredAt(),
                null,
                null);
    }

    static MessageFact of(MessageOpened event) {
        var at = event.machine() ? null : event.occurredAt();
        return new MessageFact(
                event.messageId(), event.campaignId(), event.customerId(), event.channel(), null, null, at, null);
    }

    static MessageFact of(MessageClicked event) {
        var at = event.machine() ? null : event.occurredAt();
        return new MessageFact(
                event.messageId(), event.campaignId(), event.customerId(), event.channel(), null, null, null, at);
    }

    static MessageFact of(MessageRestated event) {
        return new MessageFact(
                event.messageId(),
                event.campaignId(),
                event.customerId(),
                event.channel(),
                event.status().equals("sent") ? event.occurredAt() : null,
                event.status().equals("failed") ? event.occurredAt() : null,
                event.openedAt(),
                event.clickedAt());
    }

    private MessageFact and(MessageFact other) {
        return new MessageFact(
                messageId,
                campaignId,
                customerId,
                channel,
                earliest(sentAt, other.sentAt),
                earliest(failedAt, other.failedAt),
                earliest(openedAt, other.openedAt),
                earliest(clickedAt, other.clickedAt));
    }

    private static Instant earliest(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
