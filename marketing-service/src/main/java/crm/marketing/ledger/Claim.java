package crm.marketing.ledger;

import crm.marketing.audience.Addressee;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that this instance has taken upon itself, with what is needed to write it.
 *
 * @param sendable whether it is to be sent; otherwise a reason against it was found, and it was skipped
 * @param secret what its links are signed with
 * @param mailId the mail's Message-ID, in angle brackets
 * @param attempts how often the mail server put it off before
 * @param claimedAt when; whoever claims the message after us claims it at another time
 */
public record Claim(
        UUID id,
        UUID campaignId,
        boolean sendable,
        Addressee recipient,
        UUID secret,
        String mailId,
        int attempts,
        Instant claimedAt) {}
