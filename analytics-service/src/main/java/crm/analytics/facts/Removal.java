package crm.analytics.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * What is said about a customer who is gone.
 *
 * @param version one above the last version the customer had
 */
record Removal(UUID customerId, long version, Instant removedAt) {

    /** The same table as that of the customers who are there: of a customer the first removal counts. */
    static final FactTable<Removal> TABLE = FactTable.<Removal>named("customer_fact")
            .id("customer_id", Removal::customerId)
            .version(Removal::version)
            .instant("removed_at", Removal::removedAt)
            .merged(
                    "recorded_at",
                    "timestamptz",
                    "greatest(held.recorded_at, excluded.recorded_at)",
                    Removal::removedAt)
            .keeping("held.removed_at is null", (first, second) -> first);
}
