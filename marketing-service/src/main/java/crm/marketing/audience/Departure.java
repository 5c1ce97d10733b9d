package crm.marketing.audience;

import java.time.Instant;
import java.util.UUID;

/** A customer is gone. */
record Departure(UUID customerId, long version, Instant at) {}
