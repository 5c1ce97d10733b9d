package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All consents of a customer, told again because somebody asked for it; nothing has happened.
 *
 * @param customerId the customer
 * @param version the customer's version
 * @param occurredAt when it happened, in UTC
 * @param consents what holds, by channel and purpose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentsRestated(UUID customerId, long version, Instant occurredAt, List<Consent> consents)
        implements DomainEvent {

    public static final String TYPE = "customer.consents-restated.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public ConsentsRestated {
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

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
