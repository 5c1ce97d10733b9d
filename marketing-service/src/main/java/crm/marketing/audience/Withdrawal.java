package crm.marketing.audience;

import java.time.Instant;
import java.util.UUID;

/** A customer whose consent counts no longer, and from which moment on. */
public record Withdrawal(UUID customerId, Instant at) {}
