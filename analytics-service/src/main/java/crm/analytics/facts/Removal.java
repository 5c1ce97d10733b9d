package crm.analytics.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * What is said about a customer who is gone.
 *
 * @param version one above the last version the customer had
 */
record Removal(UUID customerId, long version, Instant removedAt) {}
