package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Customers entered or left a segment; some hundreds at most in one event. A change of more is told in several, which follow each
 * other at once: the members are all known with the last of them, if none of the segment's events is missing.
 *
 * @param segmentId the segment
 * @param version number of this event among those of the segment, from 1
 * @param occurredAt when it happened, in UTC
 * @param name what the segment is called
 * @param entered customers that are members from now on
 * @param left customers that are members no longer
 * @param more whether further events of the same change follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentMembersChanged(
        UUID segmentId,
        long version,
        Instant occurredAt,
        String name,
        List<UUID> entered,
        List<UUID> left,
        boolean more)
        implements DomainEvent {

    public static final String TYPE = "customer.segment-members-changed.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public SegmentMembersChanged {
        entered = entered == null ? List.of() : List.copyOf(entered);
        left = left == null ? List.of() : List.copyOf(left);
    }

    /** The same event, for a change that goes on. */
    public SegmentMembersChanged followed() {
        return new SegmentMembersChanged(segmentId, version, occurredAt, name, entered, left, true);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "segment";
    }

    @Override
    public UUID aggregateId() {
        return segmentId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
