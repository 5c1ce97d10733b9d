package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer came into another stage of the lifecycle.
 *
 * @param customerId the customer
 * @param version number of the stage among those the customer went through, from 1
 * @param occurredAt when it happened, in UTC
 * @param from the stage before; absent for the first
 * @param to {@code prospect}, {@code new}, {@code active}, {@code inactive} or {@code churned}
 * @param since since when it is in this stage, in UTC: when the rule came to hold
 * @param reason the rule that moved it, for example {@code first-purchase} or {@code no-purchase-for-P365D}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LifecycleChanged(
        UUID customerId, long version, Instant occurredAt, String from, String to, Instant since, String reason)
        implements DomainEvent {

    public static final String TYPE = "customer.lifecycle-changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "lifecycle";
    }

    @Override
    public UUID aggregateId() {
        return customerId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
