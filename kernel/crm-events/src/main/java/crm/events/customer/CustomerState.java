package crm.events.customer;

import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An event that carries what the other services need to know of a customer, as it is at that version. */
public sealed interface CustomerState extends DomainEvent
        permits CustomerRegistered, CustomerChanged, CustomerRestated {

    UUID customerId();

    /** The customer's version, from 1. */
    long version();

    /** {@code person} or {@code organization}. */
    String kind();

    /** The channel or system it came from; null when not known. */
    String source();

    /** ISO 3166-1 alpha-2 code of the primary address; null when not known. */
    String country();

    /** When the customer was created, in UTC. */
    Instant createdAt();

    /** How to recognise and address it; null in events from before it was told, and of a removed customer. */
    CustomerContact contact();

    @Override
    default UUID aggregateId() {
        return customerId();
    }

    @Override
    default long aggregateVersion() {
        return version();
    }
}
