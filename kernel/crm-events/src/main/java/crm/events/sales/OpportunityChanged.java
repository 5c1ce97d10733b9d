package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An opportunity changed, its stage for example.
 *
 * @param occurredAt when it happened, in UTC
 * @param opportunity the opportunity after it
 * @param changedFields names of the fields that changed, without values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpportunityChanged(Instant occurredAt, Opportunity opportunity, List<String> changedFields)
        implements DomainEvent {

    public static final String TYPE = "sales.opportunity-changed.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public OpportunityChanged {
        changedFields = changedFields == null ? List.of() : List.copyOf(changedFields);
    }

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
