package crm.sales.customerref;

import java.time.Instant;
import java.util.UUID;

/**
 * What is said about a customer who is gone.
 *
 * @param version one above the last version the customer had
 */
public record CustomerRemoval(UUID id, long version, Instant removedAt) {}
