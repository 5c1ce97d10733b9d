package crm.marketing.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as far as its links need it.
 *
 * @param customerId to whom it went; null once the customer was removed
 * @param address the mailbox it went to; null once the customer was removed
 * @param secret what its links are signed with
 * @param sentAt when it was sent, or handed over; null before
 */
public record TouchedMessage(
        UUID id,
        UUID campaignId,
        UUID customerId,
        String address,
        String campaignName,
        String channel,
        String purpose,
        UUID secret,
        Instant sentAt) {}
