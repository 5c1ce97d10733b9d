package crm.marketing.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that nobody knows about.
 *
 * @param claimedAt when it was last handed over
 * @param doubtedAt since when nobody knows
 * @param received whether somebody has called one of its links
 */
public record Doubt(UUID id, UUID campaignId, String mailId, Instant claimedAt, Instant doubtedAt, boolean received) {}
