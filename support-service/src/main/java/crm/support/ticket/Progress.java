package crm.support.ticket;

import java.time.Instant;

/**
 * What has come of a ticket so far, as promises see it.
 *
 * @param openedAt when promises began
 * @param isAnswered whether somebody has answered
 * @param isRunning whether promises run
 */
record Progress(Instant openedAt, boolean isAnswered, boolean isRunning) {}
