package crm.events.customer;

import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer was removed; consumers forget it.
 *
 * @param customerId the customer
 * @param version one above the last version the customer had
 * @param occurredAt when it was removed, in UTC
 */
public record CustomerRemoved(UUID customerId, long version, Instant occurredAt) implements DomainEvent {

    public static final String TYPE = "customer.removed.v1";

    @Override
    public String type() {
        return TYPE;
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
