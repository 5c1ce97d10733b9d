package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer gave, refused or withdrew a consent.
 *
 * @param customerId the customer
 * @param version the customer's version after it
 * @param occurredAt when it happened, in UTC
 * @param consent what holds now for this channel and purpose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentChanged(UUID customerId, long version, Instant occurredAt, Consent consent)
        implements DomainEvent {

    public static final String TYPE = "customer.consent-changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "customer";
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
