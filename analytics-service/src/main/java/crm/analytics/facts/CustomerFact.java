package crm.analytics.facts;

import crm.events.customer.CustomerState;
import java.time.Instant;
import java.util.UUID;

/**
 * What an event says about a customer who is there.
 *
 * @param version the customer's version the facts belong to
 * @param source where the customer came from, or null when not known
 * @param country ISO 3166-1 alpha-2, or null when not known
 * @param registeredAt when the customer was created
 * @param recordedAt when the event happened
 */
record CustomerFact(
        UUID customerId,
        long version,
        String kind,
        String source,
        String country,
        Instant registeredAt,
        Instant recordedAt) {

    static CustomerFact of(CustomerState event) {
        return new CustomerFact(
                event.customerId(),
                event.version(),
                event.kind(),
                event.source(),
                event.country(),
                event.createdAt(),
                event.occurredAt());
    }
}
