package crm.support.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail of which nobody knows whether the mail server has taken it, and of which the archive has a copy if it has.
 *
 * @param doubtedAt since when; tells one doubt about a mail from a later one
 */
record DoubtfulMail(UUID id, String messageId, Instant doubtedAt) {}
