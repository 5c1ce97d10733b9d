package crm.support.delivery;

import java.util.UUID;

/**
 * A mail that this instance alone may send.
 *
 * @param recipient null when the customer was removed while somebody was sending it; then there is no text either
 * @param references Message-IDs separated by blanks; null for none
 * @param attempts how often it was claimed, this time included
 */
record ClaimedMail(
        UUID id,
        String recipient,
        String messageId,
        String subject,
        String body,
        String inReplyTo,
        String references,
        boolean automatic,
        int attempts) {}
