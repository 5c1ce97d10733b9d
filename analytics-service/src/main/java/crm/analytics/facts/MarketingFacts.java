package crm.analytics.facts;

import crm.events.marketing.Campaign;
import crm.events.marketing.CostRecorded;
import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageFailed;
import crm.events.marketing.MessageOpened;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.MessageSent;
import crm.events.marketing.RevenueAttributed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps what the marketing service tells. Call it inside a transaction. */
@ApplicationScoped
public class MarketingFacts {

    static final String TOPIC = "crm.marketing";

    static final FactTable<Campaign> CAMPAIGNS = FactTable.<Campaign>named("campaign_fact")
            .id("campaign_id", Campaign::campaignId)
            .version(Campaign::version)
            .text("name", Campaign::name)
            .text("channel", Campaign::channel)
            .text("purpose", Campaign::purpose)
            .uuid("segment_id", Campaign::segmentId)
            .text("status", Campaign::status)
            .instant("started_at", Campaign::startedAt)
            .instant("completed_at", Campaign::completedAt)
            .count("recipients", Campaign::recipients)
            .count("sent", Campaign::sent)
            .keepingTheNewest();

    static final FactTable<CostRecorded> COSTS = FactTable.<CostRecorded>named("cost_fact")
            .id("cost_id", CostRecorded::costId)
            .uuid("campaign_id", CostRecorded::campaignId)
            .text("channel", CostRecorded::channel)
            .number("amount", CostRecorded::amount)
            .text("currency", CostRecorded::currency)
            .date("incurred_on", CostRecorded::incurredOn)
            .keepingTheFirst();

    static final FactTable<RevenueAttributed> ATTRIBUTIONS = FactTable.<RevenueAttributed>named("attribution_fact")
            .id("attribution_id", RevenueAttributed::attributionId)
            .version(RevenueAttributed::version)
            .uuid("campaign_id", RevenueAttributed::campaignId)
            .text("channel", RevenueAttributed::channel)
            .uuid("order_id", RevenueAttributed::orderId)
            .customer(RevenueAttributed::customerId)
            .text("model", RevenueAttributed::model)
            .instant("touched_at", RevenueAttributed::touchedAt)
            .instant("ordered_at", RevenueAttributed::orderedAt)
            .number("amount", RevenueAttributed::amount)
            .text("currency", RevenueAttributed::currency)
            .keepingTheNewest();

    private final ToldFacts told;

    MarketingFacts(ToldFacts told) {
        this.told = told;
    }

    /** @param occurredAt when the event that carried it happened */
    public void campaign(Instant occurredAt, Campaign campaign) {
        told.in(TOPIC, occurredAt).add(CAMPAIGNS, campaign);
    }

    public void sent(MessageSent event) {
        message(event.occurredAt(), MessageFact.of(event));
    }

    public void failed(MessageFailed event) {
        message(event.occurredAt(), MessageFact.of(event));
    }

    /** A machine's opening is none. */
    public void opened(MessageOpened event) {
        message(event.occurredAt(), MessageFact.of(event));
    }

    /** A machine's click is none. */
    public void clicked(MessageClicked event) {
        message(event.occurredAt(), MessageFact.of(event));
    }

    /** It happened when the mail was sent, and tells what happened to it until later. */
    public void restated(MessageRestated event) {
        var newest = Stream.of(event.occurredAt(), event.openedAt(), event.clickedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        message(newest, MessageFact.of(event));
    }

    public void cost(CostRecorded event) {
        told.in(TOPIC, event.occurredAt()).add(COSTS, event);
    }

    public void attributed(RevenueAttributed event) {
        told.in(TOPIC, event.occurredAt()).add(ATTRIBUTIONS, event);
    }

    private void message(Instant occurredAt, MessageFact fact) {
        told.in(TOPIC, occurredAt).add(MessageFact.TABLE, fact);
    }
}
