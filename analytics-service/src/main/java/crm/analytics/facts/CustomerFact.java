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

    // A row without registration knows only of the removal: then even an older event tells something new.
    static final FactTable<CustomerFact> TABLE = FactTable.<CustomerFact>named("customer_fact")
            .id("customer_id", CustomerFact::customerId)
            .version(CustomerFact::version)
            .text("kind", CustomerFact::kind)
            .text("source", CustomerFact::source)
            .text("country", CustomerFact::country)
            .instant("registered_at", CustomerFact::registeredAt)
            .merged(
                    "recorded_at",
                    "timestamptz",
                    "greatest(held.recorded_at, excluded.recorded_at)",
                    CustomerFact::recordedAt)
            .keeping(
                    "excluded.version > held.version or held.registered_at is null",
                    (first, second) -> second.version > first.version ? second : first);

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
