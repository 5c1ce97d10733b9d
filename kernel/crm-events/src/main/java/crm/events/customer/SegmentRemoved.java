package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A segment is gone, and with it its members.
 *
 * @param segmentId the segment
 * @param version one above the number of its last event
 * @param occurredAt when it happened, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentRemoved(UUID segmentId, long version, Instant occurredAt) implements DomainEvent {

    public static final String TYPE = "customer.segment-removed.v1";

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
