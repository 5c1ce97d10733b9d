package crm.analytics.incoming;

import crm.analytics.facts.MarketingFacts;
import crm.events.marketing.CampaignCompleted;
import crm.events.marketing.CampaignLaunched;
import crm.events.marketing.CampaignRestated;
import crm.events.marketing.CostRecorded;
import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageFailed;
import crm.events.marketing.MessageOpened;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.MessageSent;
import crm.events.marketing.RevenueAttributed;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the marketing service announces. */
@ApplicationScoped
public class MarketingEvents {

    private final EventStream events;

    MarketingEvents(Inbox inbox, MarketingFacts facts) {
        this.events = inbox.stream("analytics")
                .on(
                        CampaignLaunched.TYPE,
                        CampaignLaunched.class,
                        it -> facts.campaign(it.occurredAt(), it.campaign()))
                .on(
                        CampaignCompleted.TYPE,
                        CampaignCompleted.class,
                        it -> facts.campaign(it.occurredAt(), it.campaign()))
                .on(
                        CampaignRestated.TYPE,
                        CampaignRestated.class,
                        it -> facts.campaign(it.occurredAt(), it.campaign()))
                .on(MessageSent.TYPE, MessageSent.class, facts::sent)
                .on(MessageFailed.TYPE, MessageFailed.class, facts::failed)
                .on(MessageOpened.TYPE, MessageOpened.class, facts::opened)
                .on(MessageClicked.TYPE, MessageClicked.class, facts::clicked)
                .on(MessageRestated.TYPE, MessageRestated.class, facts::restated)
                .on(CostRecorded.TYPE, CostRecorded.class, facts::cost)
                .on(RevenueAttributed.TYPE, RevenueAttributed.class, facts::attributed);
    }

    @Incoming("marketing-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }
}
