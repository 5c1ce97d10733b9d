package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign, told again because somebody asked for it; nothing has happened.
 *
 * @param occurredAt when it happened, in UTC
 * @param campaign the campaign after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignRestated(Instant occurredAt, Campaign campaign) implements DomainEvent {

    public static final String TYPE = "marketing.campaign-restated.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "campaign";
    }

    @Override
    public UUID aggregateId() {
        return campaign.campaignId();
    }

    @Override
    public long aggregateVersion() {
        return campaign.version();
    }
}
