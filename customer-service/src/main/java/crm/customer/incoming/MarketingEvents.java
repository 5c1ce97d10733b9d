package crm.customer.incoming;

import crm.customer.consent.ConsentService.Withdrawal;
import crm.customer.timeline.Touchpoint;
import crm.customer.timeline.TouchpointKind;
import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageOpened;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.MessageSent;
import crm.events.marketing.Unsubscribed;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what the marketing service announces: mails, what became of them, and who has had enough. A mail is opened and clicked once
 * here, the first time; what a machine did is no contact.
 */
@ApplicationScoped
public class MarketingEvents {

    private final FactsWriter writer;
    private final EventStream events;

    MarketingEvents(Inbox inbox, FactsWriter writer) {
        this.writer = writer;
        this.events = inbox.stream("customer")
                .on(MessageSent.TYPE, MessageSent.class, this::sent)
                .on(MessageOpened.TYPE, MessageOpened.class, this::opened)
                .on(MessageClicked.TYPE, MessageClicked.class, this::clicked)
                .on(MessageRestated.TYPE, MessageRestated.class, this::restated)
                .on(Unsubscribed.TYPE, Unsubscribed.class, this::unsubscribed);
    }

    @Incoming("marketing-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }

    private void sent(MessageSent event) {
        writer.facts()
                .add(Touchpoint.of(
                                TouchpointKind.MAIL_SENT,
                                event.messageId(),
                                event.customerId(),
                                event.occurredAt(),
                                "Mail: " + event.campaignName())
                        .by(event.channel())
                        .linkedTo(campaign(event.campaignId()))
                        .with("campaignId", event.campaignId().toString()));
    }

    private void opened(MessageOpened event) {
        if (!event.machine()) {
            writer.facts()
                    .add(Touchpoint.of(
                                    TouchpointKind.MAIL_OPENED,
                                    event.messageId(),
                                    event.customerId(),
                                    event.occurredAt(),
                                    "Opened: " + event.campaignName())
                            .by(event.channel())
                            .linkedTo(campaign(event.campaignId()))
                            .with("campaignId", event.campaignId().toString()));
        }
    }

    private void clicked(MessageClicked event) {
        if (!event.machine()) {
            writer.facts()
                    .add(Touchpoint.of(
                                    TouchpointKind.MAIL_CLICKED,
                                    event.messageId(),
                                    event.customerId(),
                                    event.occurredAt(),
                                    "Clicked: " + event.campaignName())
                            .by(event.channel())
                            .linkedTo(campaign(event.campaignId()))
                            .with("campaignId", event.campaignId().toString())
                            .with("url", event.url()));
        }
    }

    /** The time of sending is not told again; what is not known yet is taken as sent when it came into this state. */
    private void restated(MessageRestated event) {
        if (event.status().equals("sent")) {
            sent(new MessageSent(
                    event.messageId(),
                    event.version(),
                    event.occurredAt(),
                    event.campaignId(),
                    event.campaignName(),
                    event.customerId(),
                    event.channel()));
        }
        if (event.openedAt() != null) {
            opened(new MessageOpened(
                    event.messageId(),
                    event.version(),
                    event.openedAt(),
                    event.campaignId(),
                    event.campaignName(),
                    event.customerId(),
                    event.channel(),
                    false));
        }
        if (event.clickedAt() != null) {
            clicked(new MessageClicked(
                    event.messageId(),
                    event.version(),
                    event.clickedAt(),
                    event.campaignId(),
                    event.campaignName(),
                    event.customerId(),
                    event.channel(),
                    null,
                    false));
        }
    }

    /** A link speaks for everybody with the mailbox, and works again once somebody has agreed again: each time is a contact. */
    private void unsubscribed(Unsubscribed event) {
        writer.facts()
                .add(Touchpoint.of(
                                TouchpointKind.UNSUBSCRIBED,
                                event.messageId(),
                                event.customerId(),
                                event.occurredAt(),
                                "Unsubscribed from " + event.purpose())
                        .numbered(event.version())
                        .by(event.channel())
                        .linkedTo(campaign(event.campaignId()))
                        .with("purpose", event.purpose()));
        writer.facts()
                .add(new Withdrawal(
                        event.customerId(), event.channel(), event.purpose(), event.occurredAt(), event.messageId()));
    }

    private static String campaign(UUID id) {
        return "/v1/campaigns/" + id;
    }
}
