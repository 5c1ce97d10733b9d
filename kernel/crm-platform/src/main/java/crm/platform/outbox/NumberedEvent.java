package crm.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in its place in the feed.
 *
 * @param number its place, from 1
 * @param type its name, such as {@code customer.registered.v1}
 * @param aggregateVersion the aggregate's version after it
 */
public record NumberedEvent(long number, String type, UUID aggregateId, long aggregateVersion, Instant occurredAt) {}
