package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An opportunity, told again because somebody asked for it; nothing has happened.
 *
 * @param occurredAt when it happened, in UTC
 * @param opportunity the opportunity after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpportunityRestated(Instant occurredAt, Opportunity opportunity) implements DomainEvent {

    public static final String TYPE = "sales.opportunity-restated.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "opportunity";
    }

    @Override
    public UUID aggregateId() {
        return opportunity.opportunityId();
    }

    @Override
    public long aggregateVersion() {
        return opportunity.version();
    }
}
